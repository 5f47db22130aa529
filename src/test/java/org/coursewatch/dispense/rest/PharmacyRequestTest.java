package org.coursewatch.dispense.rest;

import static org.coursewatch.dispense.rest.PharmacyCalls.as;
import static org.coursewatch.dispense.rest.PharmacyCalls.document;
import static org.coursewatch.dispense.rest.PharmacyCalls.issue;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send which request, and what is wrong with a malformed one. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class PharmacyRequestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String OURS = "rx-1";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(OURS);
    people.demoOffice();
    practice = people.demoPractice();
    treated = people.cleared(practice, DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aMistypedNumberIsNamed() {
    for (String address : new String[] {"/api/eligibility", "/api/authorizations"}) {
      as(OURS)
          .body(document("00000-00001", "1998-04-12", "{\"daysSupply\": 30}"))
          .post(address)
          .then()
          .statusCode(400)
          .body("errors.field", contains("patientNumber"))
          .body("errors.reason", contains(containsString("mistyped")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|patientNumber,birthDate,request",
        "{\"patientNumber\": \"00000-00000\", \"birthDate\": \"1998-02-29\", \"request\": {}}"
            + "|birthDate,request.daysSupply",
        "{\"patientNumber\": \"00000-00000\", \"birthDate\": \"1998-02-28\", \"request\": 7}"
            + "|request,request.daysSupply",
        "{\"patientNumber\": \"00000-00000\", \"birthDate\": \"1998-02-28\", \"request\":"
            + " {\"daysSupply\": 0, \"lines\": [{\"quantity\": -1}], \"days\": 3}, \"name\": \"x\"}"
            + "|request.daysSupply,request.lines[0].quantity,request.days,name"
      })
  void everyFaultOfARequestIsNamed(String body, String fields) {
    as(OURS)
        .body(body)
        .post("/api/authorizations")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder((Object[]) fields.split(",")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prescriber", "designee", "patient", "administrator", "auditor"})
  void onlyPharmaciesAsk(String account) {
    people.demoPractice();
    String body = document(treated, 30);
    as(account).body(body).post("/api/eligibility").then().statusCode(403);
    as(account).body(body).post("/api/authorizations").then().statusCode(403);
    String number = "7K3P-09QX-4TWM-E18P";
    for (String step : new String[] {"dispensing", "reversal", "return"}) {
      as(account).post("/api/authorizations/{number}/{step}", number, step).then().statusCode(403);
    }
  }

  @Test
  void thePracticeReadsNoAuthorization() {
    String number = PharmacyCalls.issued(OURS, treated);
    for (String account : new String[] {"prescriber", "designee", "patient"}) {
      PharmacyCalls.read(account, number).then().statusCode(403);
    }
  }

  @Test
  void lessIsHandedOverThanAuthorizedButNeverMore() {
    String number = PharmacyCalls.issued(OURS, treated);
    handOver(number, "{\"daysSupply\": 31}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("daysSupply"));
    handOver(number, "{\"daysSupply\": 0}").then().statusCode(400);
    handOver(number, "{\"lot\": \"A1\"}").then().statusCode(400);
    handOver(number, "{\"daysSupply\": 28}").then().statusCode(200);
    issue(OURS, treated)
        .then()
        .statusCode(409)
        .body("refusals.find { it.code == 'TOO_SOON' }.clearsOn", equalTo("2026-10-22"));
  }

  @Test
  void aStepSaysNoMoreThanItMust() {
    String number = PharmacyCalls.issued(OURS, treated);
    as(OURS).post("/api/authorizations/{number}/reversal", number).then().statusCode(400);
    as(OURS)
        .body("{\"reason\": \" \"}")
        .post("/api/authorizations/{number}/reversal", number)
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    PharmacyCalls.reverse(OURS, number).then().statusCode(200);
    as(OURS)
        .body("{\"reason\": \"x\"}")
        .post("/api/authorizations/{number}/return", number)
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    as(OURS)
        .body("{}")
        .post("/api/authorizations/{number}/return", number)
        .then()
        .statusCode(200)
        .body("record", nullValue());
  }

  @Test
  void aNumberIsReadHoweverItIsTyped() {
    String number = PharmacyCalls.issued(OURS, treated);
    PharmacyCalls.read(OURS, number.replace("-", "").toLowerCase(java.util.Locale.ROOT))
        .then()
        .statusCode(200)
        .body("number", equalTo(number));
    PharmacyCalls.read(OURS, "7K3P-09QX-4TWM-E18Q").then().statusCode(404);
    PharmacyCalls.read(OURS, "x").then().statusCode(404);
  }

  private static io.restassured.response.Response handOver(String number, String body) {
    return as(OURS).body(body).post("/api/authorizations/{number}/dispensing", number);
  }
}
