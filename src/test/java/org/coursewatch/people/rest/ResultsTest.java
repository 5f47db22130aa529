package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.ended;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.record;
import static org.coursewatch.people.rest.PatientCalls.register;
import static org.coursewatch.people.rest.PatientCalls.result;
import static org.coursewatch.people.rest.PatientCalls.test;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A laboratory tells results, and is told nothing. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ResultsTest {

  private static final String BORN = "1998-04-12";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String LAB =
      """
      {"type": "labResulted", "on": "2026-10-01", "loinc": "2571-8", "value": 120, "unit": "mg/dL"}""";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private String number = "";
  private String course = "";

  @BeforeEach
  void openACourse() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    people.laboratory();
    clock.set(TestPeople.noon(DAY));
    Response registered = register("Ada", uniqueName(), BORN);
    number = registered.path("patientNumber");
    course = openCourse(registered.path("patientId"));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aResultIsRecordedUnderTheLaboratorysName() {
    String answer =
        result("laboratory", number, BORN, test("2026-10-01", "NEGATIVE", "MEDICAL"))
            .then()
            .statusCode(200)
            .body("recorded", equalTo(true))
            .extract()
            .asString();
    result("laboratory", number, BORN, LAB).then().statusCode(200);
    var ledger = as("prescriber").get("/api/courses/{id}/facts", course).then();
    ledger
        .body("entries.account", equalTo(List.of("laboratory", "laboratory")))
        .body("entries.role", equalTo(List.of("LABORATORY", "LABORATORY")))
        .body("entries[1].fact.loinc", equalTo("2571-8"));
    String factId = ledger.extract().path("entries[0].factId");
    assertThat(answer).isEqualTo("{\"recorded\":true,\"factId\":\"%s\"}".formatted(factId));
  }

  @Test
  void aPositiveResultStopsTheCourse() {
    result("laboratory", number, BORN, test("2026-10-01", "POSITIVE", "MEDICAL"))
        .then()
        .statusCode(200);
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
  }

  @Test
  void aResultAfterTheEndIsRecordedToo() {
    record("prescriber", course, ended("2026-10-01", "moved")).then().statusCode(200);
    result("laboratory", number, BORN, test("2026-10-01", "POSITIVE", "MEDICAL"))
        .then()
        .statusCode(200);
  }

  @Test
  void anythingButResultsIsRefused() {
    result("laboratory", number, BORN, test("2026-10-01", "NEGATIVE", "HOME"))
        .then()
        .statusCode(403);
    result(
            "laboratory",
            number,
            BORN,
            "{\"type\": \"counselingConfirmed\", \"on\": \"2026-10-01\"}")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("fact.type"));
    result("laboratory", number, BORN, "{\"type\": \"labResulted\", \"on\": \"2026-10-01\"}")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("fact.loinc"));
    result("laboratory", number, BORN, test("2027-10-01", "NEGATIVE", "MEDICAL"))
        .then()
        .statusCode(400);
  }

  @Test
  void nobodyIsFoundByGuessingAndNothingIsRead() {
    String unknown =
        result("laboratory", number, "1998-04-13", test("2026-10-01", "NEGATIVE", "MEDICAL"))
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    String atThePharmacy =
        as("pharmacist")
            .body("{\"patientNumber\": \"%s\", \"birthDate\": \"1998-04-13\"}".formatted(number))
            .post("/api/eligibility")
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    assertThat(unknown).isEqualTo(atThePharmacy);
    as("laboratory").get("/api/courses/{id}", course).then().statusCode(403);
    as("laboratory").get("/api/courses").then().statusCode(403);
    for (String account : List.of("prescriber", "pharmacist", "administrator", "auditor")) {
      result(account, number, BORN, LAB).then().statusCode(403);
    }
  }

  @Test
  void aPatientWithoutCourseHasNoPlaceForAResult() {
    String other = register("Bea", uniqueName(), BORN).path("patientNumber");
    result("laboratory", other, BORN, LAB).then().statusCode(409);
  }
}
