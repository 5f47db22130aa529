package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.correct;
import static org.coursewatch.people.rest.PatientCalls.ended;
import static org.coursewatch.people.rest.PatientCalls.erase;
import static org.coursewatch.people.rest.PatientCalls.identity;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.record;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What identifies a patient is never in the tables in the clear, and at the end opens no more. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ErasureTest {

  private static final String BORN = "1971-03-17";
  private static final String CORRECTED = "1971-03-18";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PatientAccount database;

  private final String name = uniqueName();
  private final String given = uniqueName();
  private final String email = uniqueName() + "@example.org";
  private final String reason = uniqueName();
  private final String order = uniqueName();
  private final String recordNumber = uniqueName();

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  private record Lived(String patient, String number, String course) {}

  /** Registered, corrected, exported, treated for a day. */
  private Lived lived() throws SQLException {
    Response registered =
        as("designee")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(
                identity(
                    given,
                    name,
                    BORN,
                    ", \"email\": \"%s\", \"duplicate\": \"CONFIRMED_OTHER_PERSON\""
                        .formatted(email)))
            .post("/api/patients");
    registered.then().statusCode(201);
    String patient = registered.path("patientId");
    as("designee")
        .body("{\"system\": \"urn:test:mrn\", \"value\": \"%s\"}".formatted(recordNumber))
        .post("/api/patients/{id}/identifiers", patient)
        .then()
        .statusCode(200);
    String course = openCourse(patient);
    record(
            "prescriber",
            course,
            "{\"type\": \"holdPlaced\", \"reason\": \"%s called\"}".formatted(reason))
        .then()
        .statusCode(200);
    correct(patient, identity(given, name, CORRECTED, ", \"reason\": \"%s\"".formatted(reason)))
        .then()
        .statusCode(200);
    database.give(patient);
    as("patient").get("/api/patients/{id}", patient).then().statusCode(200);
    return new Lived(patient, registered.path("patientNumber"), course);
  }

  @Test
  void nothingReadableIsLeftAndTheLedgerIsWhole() throws SQLException {
    Lived lived = lived();
    record("prescriber", lived.course(), ended("2026-10-01", reason)).then().statusCode(200);
    assertNothingReadable();
    List<String> ledger = ledger(lived.course());

    erase(lived.patient(), "LEGAL_ORDER", order)
        .then()
        .statusCode(200)
        .body("givenName", equalTo("(erased)"))
        .body("familyName", equalTo("(erased)"))
        .body("birthDate", nullValue())
        .body("email", nullValue());

    assertNothingReadable();
    assertThat(database.tablesWith(order)).isEmpty();
    assertThat(
            database.column(
                "select system from patient_identifier where patient_id = '%s'"
                    .formatted(lived.patient())))
        .isEmpty();
    assertThat(ledger(lived.course())).isEqualTo(ledger);
    assertThat(database.column("select course_id::text from course_chain_break")).isEmpty();
    assertThat(
            database.column(
                "select wrapped::text from patient_key where patient_id = '%s'"
                    .formatted(lived.patient())))
        .containsExactly("null");
  }

  @Test
  void everyLaterReadSaysErased() throws SQLException {
    Lived lived = lived();
    record("prescriber", lived.course(), ended("2026-10-01", reason)).then().statusCode(200);
    erase(lived.patient(), "LEGAL_ORDER", order).then().statusCode(200);

    for (String birthDate : List.of(BORN, CORRECTED)) {
      as("pharmacist")
          .body(
              "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}"
                  .formatted(lived.number(), birthDate))
          .post("/api/eligibility")
          .then()
          .statusCode(404);
    }
    as("patient").get("/api/patients/{id}", lived.patient()).then().statusCode(403);
    as("prescriber")
        .get("/api/patients/{id}", lived.patient())
        .then()
        .body("familyName", equalTo("(erased)"));
    as("auditor")
        .get("/api/courses/{id}/facts", lived.course())
        .then()
        .statusCode(200)
        .body("entries[0].fact.reason", equalTo("(erased)"));
    as("prescriber").get("/api/courses/{id}", lived.course()).then().statusCode(200);
    String export =
        as("administrator")
            .get("/api/patients/{id}/export", lived.patient())
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(export).contains("(erased)").doesNotContain(name, given, BORN, CORRECTED, reason);
    as("prescriber")
        .body("{\"familyName\": \"%s\", \"birthDate\": \"%s\"}".formatted(name, CORRECTED))
        .post("/api/patients/search")
        .then()
        .body("items.size()", equalTo(0));
    erase(lived.patient(), "LEGAL_ORDER", order).then().statusCode(409);
    correct(lived.patient(), identity(given, name, BORN, ", \"reason\": \"back\""))
        .then()
        .statusCode(409);
    // Nothing that has to be sealed can be added any more; it is a refusal and no fault of ours.
    record("prescriber", lived.course(), "{\"type\": \"holdPlaced\", \"reason\": \"too late\"}")
        .then()
        .statusCode(409);
  }

  @Test
  void whoIsTreatedOrWatchedIsNotErased() throws SQLException {
    Lived lived = lived();
    erase(lived.patient(), "LEGAL_ORDER", order).then().statusCode(409);
    assertThat(database.tablesWith(order)).isEmpty();
    as("prescriber")
        .get("/api/patients/{id}", lived.patient())
        .then()
        .body("familyName", equalTo(name));
  }

  @Test
  void whoIsFollowedUpIsNotErased() {
    var treated = people.cleared(people.demoPractice(), DAY);
    String number =
        as("pharmacist")
            .body(
                """
                {"patientNumber": "%s", "birthDate": "%s",
                 "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
                """
                    .formatted(treated.patient().number(), treated.patient().birthDate()))
            .post("/api/authorizations")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    as("pharmacist").post("/api/authorizations/{number}/dispensing", number).then().statusCode(200);
    clock.set(TestPeople.noon(DAY.plusDays(20)));
    record(
            "prescriber",
            treated.course().toString(),
            "{\"type\": \"lastDoseTaken\", \"on\": \"%s\"}".formatted(DAY.plusDays(20)))
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("FOLLOW_UP"));
    erase(treated.patient().id().toString(), "LEGAL_ORDER", order).then().statusCode(409);
  }

  @Test
  void withoutAnOrderTheRetentionHasToBeOver() throws SQLException {
    Lived lived = lived();
    record("prescriber", lived.course(), ended("2026-10-01", reason)).then().statusCode(200);
    clock.set(TestPeople.noon(DAY.plusYears(10).minusDays(1)));
    erase(lived.patient(), "RETENTION_OVER", order).then().statusCode(409);
    clock.set(TestPeople.noon(DAY.plusYears(10)));
    erase(lived.patient(), "RETENTION_OVER", order).then().statusCode(200);
  }

  @Test
  void onlyTheOfficeErasesAndTheDatabaseLetsNobodyHalfway() throws SQLException {
    Lived lived = lived();
    as("prescriber")
        .body("{\"basis\": \"LEGAL_ORDER\", \"reason\": \"r\"}")
        .post("/api/patients/{id}/erasure", lived.patient())
        .then()
        .statusCode(403);
    assertThatThrownBy(
            () ->
                database.execute(
                    "update patient set erased_at = now() where patient_id = '%s'"
                        .formatted(lived.patient())))
        .hasMessageContaining("erased_is_empty");
  }

  private void assertNothingReadable() throws SQLException {
    for (String personal : List.of(name, given, email, reason, recordNumber, BORN, CORRECTED)) {
      assertThat(database.tablesWith(personal)).as(personal).isEmpty();
    }
  }

  private List<String> ledger(String course) throws SQLException {
    return database.column(
        "select f::text from course_fact f where course_id = '%s' order by sequence"
            .formatted(course));
  }
}
