package org.coursewatch.lab.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.lab.rest.LabCalls.as;
import static org.coursewatch.lab.rest.LabCalls.attach;
import static org.coursewatch.lab.rest.LabCalls.dismiss;
import static org.coursewatch.lab.rest.LabCalls.result;
import static org.coursewatch.lab.rest.LabCalls.test;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A laboratory that guesses is slowed down and never locked, and no positive test is kept out. Each
 * story happens on a day of its own, so that misses of others are forgotten.
 */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class UnmatchedResultsTest {

  private static final String BORN = "1998-04-12";
  private static final Duration LONG = Duration.ofHours(1);

  private static int days;

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject @Owner DataSource owner;

  private LocalDate day;
  private Treated treated;

  @BeforeEach
  void treatAPatient() throws SQLException {
    forgetMisses();
    people.demoOffice();
    people.laboratory();
    day = LocalDate.of(2026, 12, 1).plusDays(days++);
    treated =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(day.minusDays(40)));
    clock.set(TestPeople.noon(day));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aPositiveResultThatFitsNobodyIsKeptUntilAPersonFindsThePatient() throws SQLException {
    Response taken = result(somebody(), BORN, test(day.toString(), "POSITIVE"));
    taken.then().statusCode(202).body("taken", equalTo(true));
    String receipt = taken.path("receiptId");
    assertThat(stored(receipt)).doesNotContain("POSITIVE", BORN);
    unmatched(receipt)
        .body(at(receipt) + ".birthDate", equalTo(BORN))
        .body(at(receipt) + ".fact.result", equalTo("POSITIVE"))
        .body(at(receipt) + ".account", equalTo("laboratory"))
        .body(at(receipt) + ".resolution", nullValue());
    for (String account : new String[] {"prescriber", "auditor", "laboratory", "designee"}) {
      as(account).get("/api/unmatched-results").then().statusCode(403);
    }
    attach(receipt, treated.course(), "two digits swapped")
        .then()
        .statusCode(200)
        .body("resolution.courseId", equalTo(treated.course().toString()));
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    as("prescriber")
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .body("entries[-1].account", equalTo("laboratory"))
        .body("entries[-1].secondAccount", equalTo("administrator"));
    attach(receipt, treated.course(), "again").then().statusCode(409);
    dismiss(receipt, "again").then().statusCode(409);
  }

  @Test
  void orFindsThatItIsNobodys() {
    String receipt = result(somebody(), BORN, test(day.toString(), "POSITIVE")).path("receiptId");
    dismiss(receipt, "a patient of another program").then().statusCode(200);
    unmatched(receipt)
        .body(at(receipt) + ".resolution.reason", equalTo("a patient of another program"))
        .body(at(receipt) + ".resolution.courseId", nullValue());
    String unknown = "11111111-1111-4111-8111-111111111111";
    dismiss(unknown, "x").then().statusCode(404);
    String other = result(somebody(), BORN, test(day.toString(), "POSITIVE")).path("receiptId");
    attach(other, unknown, "x").then().statusCode(404);
    unmatched(other).body(at(other) + ".resolution", nullValue());
  }

  @Test
  void aPatientWithoutACourseIsNoReasonToLoseIt() {
    String number =
        as("designee")
            .body(
                "{\"givenName\": \"Bea\", \"familyName\": \"Courseless\", \"birthDate\": \"%s\","
                        .formatted(BORN)
                    + " \"duplicate\": \"CONFIRMED_OTHER_PERSON\"}")
            .post("/api/patients")
            .path("patientNumber");
    result(number, BORN, test(day.toString(), "NEGATIVE")).then().statusCode(409);
    result(number, BORN, test(day.toString(), "POSITIVE")).then().statusCode(202);
  }

  @Test
  void theSixthGuessWaitsAndTheWaitEnds() {
    for (int i = 0; i < 5; i++) {
      result(somebody(), BORN, test(day.toString(), "NEGATIVE")).then().statusCode(404);
    }
    result(somebody(), BORN, test(day.toString(), "NEGATIVE"))
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("30"));
    String mine = treated.patient().number().toString();
    result(mine, BORN, test(day.toString(), "NEGATIVE"))
        .then()
        .statusCode(429)
        .body("retryAfterSeconds", equalTo(30));
    clock.set(TestPeople.noon(day).plusSeconds(30));
    result(mine, BORN, test(day.toString(), "NEGATIVE")).then().statusCode(200);
    clock.set(TestPeople.noon(day).plus(LONG));
    for (int i = 0; i < 20; i++) {
      result(mine, BORN, test(day.minusDays(i + 1).toString(), "POSITIVE")).then().statusCode(200);
    }
  }

  @Test
  void whileItWaitsEveryPositiveResultIsTakenWithTheSameAnswer() {
    for (int i = 0; i < 5; i++) {
      result(somebody(), BORN, test(day.toString(), "NEGATIVE")).then().statusCode(404);
    }
    String mine = treated.patient().number().toString();
    Response fits = result(mine, BORN, test(day.toString(), "POSITIVE"));
    Response fitsNobody = result(somebody(), BORN, test(day.toString(), "POSITIVE"));
    Response impossible = result(mine, BORN, test(day.plusDays(9).toString(), "POSITIVE"));
    for (Response each : new Response[] {fits, fitsNobody, impossible}) {
      each.then().statusCode(202).body("taken", equalTo(true));
      assertThat(each.jsonPath().getMap("").keySet()).isEqualTo(Set.of("taken", "receiptId"));
    }
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    unmatched(fitsNobody.path("receiptId"))
        .body("items.unmatchedId", hasItem(impossible.<String>path("receiptId")))
        .body("items.unmatchedId", not(hasItem(fits.<String>path("receiptId"))));
  }

  @Test
  void theListHasPages() {
    for (int i = 0; i < 3; i++) {
      result(somebody(), BORN, test(day.toString(), "POSITIVE")).then().statusCode(202);
    }
    Response first = as("administrator").queryParam("limit", 2).get("/api/unmatched-results");
    String second = first.path("items[1].unmatchedId");
    as("administrator")
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next"))
        .get("/api/unmatched-results")
        .then()
        .statusCode(200)
        .body("items.unmatchedId", not(hasItem(second)));
    as("administrator")
        .queryParam("cursor", "x")
        .get("/api/unmatched-results")
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  /** Those of other tests, which may lie in what is the future here. */
  private void forgetMisses() throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate result_miss");
    }
  }

  private static String somebody() {
    return PatientNumber.random(ThreadLocalRandom.current()::nextInt).toString();
  }

  private static io.restassured.response.ValidatableResponse unmatched(String receipt) {
    return as("administrator")
        .queryParam("limit", 200)
        .get("/api/unmatched-results")
        .then()
        .statusCode(200)
        .body("items.unmatchedId", hasItem(receipt));
  }

  private static String at(String receipt) {
    return "items.find { it.unmatchedId == '" + receipt + "' }";
  }

  private String stored(String receipt) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select encode(body, 'escape') from unmatched_result where unmatched_id = '"
                    + receipt
                    + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
