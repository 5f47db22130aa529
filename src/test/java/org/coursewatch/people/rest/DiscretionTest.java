package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.record;
import static org.coursewatch.people.rest.PatientCalls.register;
import static org.coursewatch.people.rest.PatientCalls.test;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A positive test is told to those who treat and to the patient; the office learns that the course
 * is stopped, and more only by breaking the glass.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(DiscretionTest.Alone.class)
class DiscretionTest {

  /** A database of its own: it reads lists whole, and has the account {@code patient} to itself. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final String BORN = "1998-04-12";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOON = TestPeople.noon(DAY);
  private static final String TESTED = "2026-09-17";
  private static final String HELD = "{\"type\": \"holdPlaced\", \"reason\": \"she is worried\"}";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PatientAccount database;

  private String patient = "";
  private String number = "";
  private String course = "";

  @BeforeEach
  void stopACourse() throws SQLException {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    people.laboratory();
    people.receiver();
    clock.set(NOON);
    Response registered = register("Ada", uniqueName(), BORN);
    patient = registered.path("patientId");
    number = registered.path("patientNumber");
    course = openCourse(patient);
    record("prescriber", course, HELD).then().statusCode(200);
    record("prescriber", course, test(TESTED, "POSITIVE", "MEDICAL")).then().statusCode(200);
    database.give(patient);
    clock.set(NOON.plusSeconds(60));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void thoseWhoTreatAndThePatientAreToldEverything() {
    for (String account : List.of("prescriber", "designee", "patient")) {
      read(account)
          .then()
          .statusCode(200)
          .body("withheld", equalTo(false))
          .body("evaluation.state", equalTo("PREGNANCY_STOP"));
      assertThat(everything(account, "/api/courses/{id}/facts")).contains(TESTED, "worried");
      as(account).get("/api/courses").then().body(listed("stateSince"), notNullValue());
    }
    assertThat(as("patient").get("/api/patients/{id}/export", patient).asString())
        .contains(TESTED, "POSITIVE", "worried");
  }

  @Test
  void theOfficeIsToldThatItIsStoppedAndNoMore() {
    for (String account : List.of("administrator", "auditor")) {
      read(account)
          .then()
          .statusCode(200)
          .body("withheld", equalTo(true))
          .body("evaluation.state", equalTo("PREGNANCY_STOP"))
          .body("evaluation.dispense.refusals.code", hasItem("PREGNANCY_STOP"));
      as(account)
          .get("/api/courses/{id}/facts", course)
          .then()
          .statusCode(200)
          .body("entries[0].fact.reason", equalTo("(withheld)"))
          .body("entries[1].fact.withheld", equalTo(true))
          .body("entries[1].fact.type", nullValue())
          .body("entries[1].recordedAt", nullValue())
          .body("entries[1].hash", notNullValue());
      as(account)
          .get("/api/courses?limit=200&state=PREGNANCY_STOP")
          .then()
          .body(listed("state"), equalTo("PREGNANCY_STOP"))
          .body(listed("stateSince"), nullValue());
      assertSilent(read(account).asString());
      assertSilent(everything(account, "/api/courses/{id}/facts"));
    }
    assertSilent(as("administrator").get("/api/patients/{id}/export", patient).asString());
    assertSilent(
        as("administrator")
            .accept("text/html")
            .get("/api/patients/{id}/export", patient)
            .asString());
  }

  @Test
  void theDayIsNotToBeFoundByAskingForDays() {
    for (String parameter : List.of("asOf", "knownAt")) {
      as("administrator")
          .queryParam(parameter, "2026-09-20T12:00:00Z")
          .get("/api/courses/{id}", course)
          .then()
          .statusCode(403);
      as("prescriber")
          .queryParam(parameter, "2026-09-20T12:00:00Z")
          .get("/api/courses/{id}", course)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void brokenGlassOpensForOneAccountForAnHour() throws SQLException {
    Instant now = NOON.plusSeconds(60);
    breakGlass("auditor")
        .then()
        .statusCode(200)
        .body("openUntil", equalTo(now.plus(Duration.ofHours(1)).toString()));
    read("auditor").then().body("withheld", equalTo(false));
    assertThat(everything("auditor", "/api/courses/{id}/facts")).contains(TESTED, "worried");
    read("administrator").then().body("withheld", equalTo(true));
    clock.set(now.plus(Duration.ofHours(1)).minusMillis(1));
    read("auditor").then().body("withheld", equalTo(false));
    clock.set(now.plus(Duration.ofHours(1)));
    read("auditor").then().body("withheld", equalTo(true));
    assertThat(
            database.column(
                "select account from break_glass where course_id = '%s'".formatted(course)))
        .containsExactly("auditor");
    assertThat(database.tablesWith("safety desk calls")).isEmpty();
  }

  @Test
  void anotherCourseStaysClosed() {
    String first = course;
    breakGlass("administrator").then().statusCode(200);
    Response other = register("Bea", uniqueName(), BORN);
    course = openCourse(other.path("patientId"));
    record("prescriber", course, test(TESTED, "POSITIVE", "MEDICAL")).then().statusCode(200);
    read("administrator").then().body("withheld", equalTo(true));
    course = first;
    read("administrator").then().body("withheld", equalTo(false));
  }

  @Test
  void nobodyElseBreaksGlassAndNobodyWithoutAReason() {
    for (String account :
        List.of("prescriber", "designee", "patient", "pharmacist", "laboratory")) {
      breakGlass(account).then().statusCode(403);
    }
    as("administrator")
        .body("{}")
        .post("/api/courses/{id}/break-glass", course)
        .then()
        .statusCode(400);
  }

  @Test
  void pharmaciesLaboratoriesAndOtherPracticesAreToldNothing() {
    String answer =
        as("pharmacist")
            .body("{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}".formatted(number, BORN))
            .post("/api/eligibility")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertSilent(answer);
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("pregnan");
    for (String account : List.of("pharmacist", "laboratory")) {
      read(account).then().statusCode(403);
      as(account).get("/api/courses/{id}/facts", course).then().statusCode(403);
      as(account).get("/api/patients/{id}/export", patient).then().statusCode(403);
    }
    read("receiver").then().statusCode(404);
  }

  @Test
  void aRuledOutTestAndItsCorrectionStayWithheld() {
    record("prescriber", course, "{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-09-30\"}")
        .then()
        .statusCode(202);
    String proposal =
        record("prescriber", course, "{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-09-30\"}")
            .then()
            .statusCode(202)
            .extract()
            .path("proposalId");
    as("designee")
        .post("/api/courses/{id}/proposals/{proposal}/confirmation", course, proposal)
        .then()
        .statusCode(200);
    as("administrator")
        .get("/api/courses/{id}/facts", course)
        .then()
        .body("entries.findAll { it.fact.withheld == true }.size()", equalTo(2));
    assertThat(as("administrator").get("/api/patients/{id}/export", patient).asString())
        .doesNotContain("pregnancyRuledOut", "2026-09-30");
  }

  private Response read(String account) {
    return as(account).get("/api/courses/{id}", course);
  }

  private String everything(String account, String path) {
    return as(account).get(path, course).asString();
  }

  private Response breakGlass(String account) {
    return as(account)
        .body("{\"reason\": \"the safety desk calls\"}")
        .post("/api/courses/{id}/break-glass", course);
  }

  private String listed(String member) {
    return "items.find { it.courseId == '%s' }.%s".formatted(course, member);
  }

  private static void assertSilent(String answer) {
    assertThat(answer).doesNotContain(TESTED, "POSITIVE", "worried");
  }
}
