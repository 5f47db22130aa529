package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.rest.PharmacyCalls.ask;
import static org.coursewatch.dispense.rest.PharmacyCalls.confirmReturn;
import static org.coursewatch.dispense.rest.PharmacyCalls.handOver;
import static org.coursewatch.dispense.rest.PharmacyCalls.issue;
import static org.coursewatch.dispense.rest.PharmacyCalls.issued;
import static org.coursewatch.dispense.rest.PharmacyCalls.read;
import static org.coursewatch.dispense.rest.PharmacyCalls.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an authorization over HTTP, as two pharmacies live with it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class DispensingStoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String CLOSES_AT = "2026-10-08T04:00:00Z";
  private static final String OURS = "rx-1";
  private static final String OTHER = "rx-2";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(OURS);
    people.pharmacist(OTHER);
    people.demoOffice();
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aSupplyIsAuthorizedOnceAndHandedOverOnce() {
    ask(OURS, treated)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true))
        .body("lastDay", equalTo("2026-10-07"))
        .body("lastDayClosesAt", equalTo(CLOSES_AT))
        .body("zone", equalTo("America/New_York"))
        .body("authorizationNumber", nullValue())
        .body("refusals", empty())
        .body("warnings", empty());
    ValidatableResponse first = issue(OURS, treated).then().statusCode(201);
    String number = first.extract().path("number");
    first
        .header("Location", matchesPattern(".*/api/authorizations/" + number))
        .body("number", matchesPattern("([0-9A-HJKMNP-TV-Y]{4}-){3}[0-9A-HJKMNP-TV-Y]{4}"))
        .body("status", equalTo("LIVE"))
        .body("lastDay", equalTo("2026-10-07"))
        .body("closesAt", equalTo(CLOSES_AT))
        .body("daysSupply", equalTo(30))
        .body("record", nullValue());
    clock.advance(Duration.ofHours(1));
    issue(OURS, treated).then().statusCode(200).body("number", equalTo(number));
    ask(OURS, treated).then().body("authorizationNumber", equalTo(number));
    ask(OTHER, treated)
        .then()
        .body("allowed", equalTo(false))
        .body("lastDay", nullValue())
        .body("authorizationNumber", nullValue())
        .body("refusals.code", contains("AUTHORIZATION_ELSEWHERE"));
    issue(OTHER, treated)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:coursewatch:problem:refused"))
        .body("refusals.code", contains("AUTHORIZATION_ELSEWHERE"))
        .body(
            "refusals.message",
            contains("Another pharmacy holds an authorization for this supply."));
    handOver(OURS, number)
        .then()
        .statusCode(200)
        .body("status", equalTo("HANDED_OVER"))
        .body("settledAt", equalTo("2026-10-01T18:00:00Z"));
    handOver(OURS, number)
        .then()
        .statusCode(409)
        .body("authorizationStatus", equalTo("HANDED_OVER"));
    reverse(OURS, number)
        .then()
        .statusCode(409)
        .body("detail", equalTo("The supply was handed over; a dispensing cannot be reversed."));
    confirmReturn(OURS, number)
        .then()
        .statusCode(409)
        .body("authorizationStatus", equalTo("HANDED_OVER"));
    for (String account : new String[] {OURS, OTHER}) {
      issue(account, treated)
          .then()
          .statusCode(409)
          .body("refusals.code", contains("ALREADY_DISPENSED", "TOO_SOON"))
          .body("refusals.clearsOn", contains(null, "2026-10-24"));
    }
  }

  @Test
  void aReversalInsideTheWindowFreesIt() {
    String number = issued(OURS, treated);
    confirmReturn(OURS, number).then().statusCode(409).body("authorizationStatus", equalTo("LIVE"));
    reverse(OURS, number)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"))
        .body("reason", equalTo("not picked up"));
    reverse(OURS, number)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:coursewatch:problem:conflict"))
        .body("detail", equalTo("The authorization was reversed already."));
    handOver(OURS, number)
        .then()
        .statusCode(409)
        .body("authorizationStatus", equalTo("REVERSED"))
        .body("reason", equalTo("not picked up"));
    confirmReturn(OURS, number).then().statusCode(200).body("returnConfirmedAt", notNullValue());
    confirmReturn(OURS, number)
        .then()
        .statusCode(409)
        .body("detail", equalTo("The return to stock was confirmed already."));
    String others = issued(OTHER, treated);
    assertThat(others).isNotEqualTo(number);
    handOver(OTHER, others).then().statusCode(200).body("status", equalTo("HANDED_OVER"));
    read(OURS, number)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"))
        .body("returnConfirmedAt", notNullValue());
  }

  @Test
  void theSamePharmacyGetsANewNumberAfterItsReversal() {
    String number = issued(OURS, treated);
    reverse(OURS, number).then().statusCode(200);
    assertThat(issued(OURS, treated)).isNotEqualTo(number);
  }

  @Test
  void nobodyElseSeesOrTouchesIt() {
    String number = issued(OURS, treated);
    String missing = "7K3P-09QX-4TWM-E18P";
    String unknown = withoutRequestId(read(OTHER, missing).then().statusCode(404));
    assertThat(withoutRequestId(read(OTHER, number).then().statusCode(404))).isEqualTo(unknown);
    assertThat(withoutRequestId(handOver(OTHER, number).then().statusCode(404))).isEqualTo(unknown);
    assertThat(withoutRequestId(reverse(OTHER, number).then().statusCode(404))).isEqualTo(unknown);
    assertThat(withoutRequestId(confirmReturn(OTHER, number).then().statusCode(404)))
        .isEqualTo(unknown);
    read(OURS, number).then().statusCode(200).body("status", equalTo("LIVE"));
  }

  @Test
  void theOfficeReadsWhyItWasAllowed() {
    String number = issued(OURS, treated);
    handOver(OURS, number).then().statusCode(200);
    clock.set(TestPeople.noon(DAY.plusDays(40)));
    for (String account : new String[] {"administrator", "auditor"}) {
      read(account, number)
          .then()
          .statusCode(200)
          .body("status", equalTo("HANDED_OVER"))
          .body("record.courseId", equalTo(treated.course().toString()))
          .body("record.rules", equalTo("us-ipledge/2021-12-13"))
          .body("record.decision.asOf", equalTo("2026-10-01T17:00:00Z"))
          .body("record.decision.ledgerVersion", equalTo(10))
          .body("record.decision.ledgerHash", matchesPattern("[0-9a-f]{64}"))
          .body("record.decision.request.daysSupply", equalTo(30))
          .body("record.decision.pharmacy.trainedOn", notNullValue())
          .body("record.decision.evaluation.dispense.allowed", equalTo(true))
          .body("record.decision.evaluation.checks.check", hasItem("PREGNANCY_TEST"))
          .body("record.decision.evaluation.window.lastDay", equalTo("2026-10-07"));
    }
    read(OURS, number).then().body("$", not(org.hamcrest.Matchers.hasKey("record")));
  }

  private static String withoutRequestId(ValidatableResponse response) {
    return response.extract().asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
