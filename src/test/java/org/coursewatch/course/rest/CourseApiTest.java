package org.coursewatch.course.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.rest.CourseCalls.as;
import static org.coursewatch.course.rest.CourseCalls.consent;
import static org.coursewatch.course.rest.CourseCalls.counseling;
import static org.coursewatch.course.rest.CourseCalls.methods;
import static org.coursewatch.course.rest.CourseCalls.newCourse;
import static org.coursewatch.course.rest.CourseCalls.openCourse;
import static org.coursewatch.course.rest.CourseCalls.record;
import static org.coursewatch.course.rest.CourseCalls.registerPatient;
import static org.coursewatch.course.rest.CourseCalls.test;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course over HTTP, as the practice lives with it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseApiTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final LocalDate TESTED = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(OPENED));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aPatientIsRegisteredWithANumberThatCannotBeGuessed() {
    registerPatient()
        .then()
        .statusCode(201)
        .body("patientNumber", matchesPattern("[0-9A-HJKMNP-TV-Y]{5}-[0-9A-HJKMNP-TV-Y]{5}"))
        .body("birthDate", equalTo("1998-04-12"));
  }

  @Test
  void aCourseIsExplainedFromTheFirstDayOn() {
    String course = newCourse();
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("evaluation.rules", equalTo("us-ipledge/2021-12-13"))
        .body("evaluation.state", equalTo("SCREENING"))
        .body("evaluation.dispense.allowed", equalTo(false))
        .body("evaluation.dispense.refusals.code", hasItem("CONSENT_MISSING"))
        .body(
            "evaluation.dispense.refusals.find { it.code == 'CONSENT_MISSING' }.actor",
            equalTo("PRESCRIBER"))
        .body("evaluation.checks.find { it.check == 'CONSENT' }.dueOn", equalTo("2026-08-17"))
        .body("evaluation.checks.find { it.check == 'CONSENT' }.overdueOn", equalTo("2026-09-01"));
  }

  @Test
  void factsLeadFromScreeningToLeadInToChecksDue() {
    String course = newCourse();
    record("prescriber", course, consent(OPENED, "PATIENT")).then().statusCode(200);
    record("prescriber", course, consent(OPENED, "PREGNANCY_RISK")).then().statusCode(200);
    record("designee", course, test(OPENED, "NEGATIVE")).then().statusCode(200);
    record("designee", course, counseling(OPENED)).then().statusCode(200);
    record("designee", course, methods(OPENED, "PRESCRIBER"))
        .then()
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("version", equalTo(5))
        .body("evaluation.state", equalTo("LEAD_IN"));
    clock.set(TestPeople.noon(TESTED));
    record("designee", course, test(TESTED, "NEGATIVE"))
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("CHECKS_DUE"))
        .body("evaluation.window.lastDay", equalTo("2026-10-07"))
        .body("evaluation.window.closesAt", equalTo("2026-10-08T04:00:00Z"));
  }

  @Test
  void onlyThePatientRecordsThePatientsPart() {
    Treated treated = people.cleared(people.demoPractice(), TESTED);
    clock.set(TestPeople.noon(TESTED));
    String course = treated.course().toString();
    record("prescriber", course, methods(TESTED, "PATIENT")).then().statusCode(403);
    record("designee", course, "{\"type\": \"comprehensionPassed\", \"on\": \"2026-10-01\"}")
        .then()
        .statusCode(403);
    record("designee", course, consent(TESTED, "PATIENT")).then().statusCode(403);
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.state", equalTo("CLEARED"));
  }

  @Test
  void aStaleVersionIsRefusedAndTellsTheNewOne() {
    String course = newCourse();
    as("designee")
        .header("If-Match", "\"0\"")
        .body(counseling(OPENED))
        .post("/api/courses/{id}/facts", course)
        .then()
        .statusCode(200);
    as("designee")
        .header("If-Match", "\"0\"")
        .body(test(OPENED, "NEGATIVE"))
        .post("/api/courses/{id}/facts", course)
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:coursewatch:problem:stale-version"))
        .body("version", equalTo(1));
    as("designee")
        .header("If-Match", "seven")
        .body(test(OPENED, "NEGATIVE"))
        .post("/api/courses/{id}/facts", course)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("If-Match"));
  }

  @Test
  void theSameKeyIsAnsweredAlikeAndRecordsOnce() {
    String course = newCourse();
    String key = "visit-" + course;
    String first =
        keyed(key, course, counseling(OPENED)).then().statusCode(200).extract().asString();
    String second =
        keyed(key, course, counseling(OPENED)).then().statusCode(200).extract().asString();
    assertThat(second).isEqualTo(first);
    keyed(key, course, counseling(OPENED.minusDays(1))).then().statusCode(422);
    as("auditor")
        .get("/api/courses/{id}/facts", course)
        .then()
        .statusCode(200)
        .body("entries", hasSize(1));
  }

  @Test
  void whatCannotBeIsRefusedAtTheDoorAndNothingIsRecorded() {
    String course = newCourse();
    record("designee", course, test(OPENED.plusDays(1), "NEGATIVE"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("specimenOn"))
        .body("errors[0].remedy", containsString("2026-08-17"));
    record("designee", course, counseling(LocalDate.of(1990, 1, 1))).then().statusCode(400);
    record(
            "prescriber",
            course,
            "{\"type\": \"dispensed\", \"at\": \"2026-08-17T10:00:00Z\", \"daysSupply\": 30}")
        .then()
        .statusCode(403);
    record("designee", course, "{\"type\": \"courseEnded\", \"on\": \"2026-08-17\"}")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    as("auditor").get("/api/courses/{id}/facts", course).then().body("entries", hasSize(0));
  }

  @Test
  void aFactIsRecordedOnceAndVoidedOnce() {
    String course = newCourse();
    record("designee", course, counseling(OPENED)).then().statusCode(200);
    record("designee", course, counseling(OPENED))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:coursewatch:problem:conflict"));
    String fact =
        as("designee")
            .get("/api/courses/{id}/facts", course)
            .then()
            .extract()
            .path("entries[0].factId");
    String voiding =
        "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"wrong day\"}".formatted(fact);
    record("designee", course, voiding).then().statusCode(200).body("version", equalTo(2));
    record("designee", course, voiding).then().statusCode(409);
    String theVoid =
        as("designee")
            .get("/api/courses/{id}/facts", course)
            .then()
            .extract()
            .path("entries[1].factId");
    record("designee", course, voiding.replace(fact, theVoid)).then().statusCode(409);
    record("designee", course, counseling(OPENED)).then().statusCode(200);
    as("designee")
        .get("/api/courses/{id}/facts", course)
        .then()
        .body("entries.voided", equalTo(List.of(true, false, false)))
        .body("entries[0].fact.type", equalTo("counselingConfirmed"));
  }

  @Test
  void voidingAPositiveTestTakesASecondPerson() {
    String course = newCourse();
    record("designee", course, test(OPENED, "POSITIVE"))
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    String fact =
        as("designee")
            .get("/api/courses/{id}/facts", course)
            .then()
            .extract()
            .path("entries[0].factId");
    String voiding =
        "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"mixed up\"}".formatted(fact);
    String proposal =
        record("designee", course, voiding).then().statusCode(202).extract().path("proposalId");
    String decision = "/api/courses/{id}/proposals/{proposal}/confirmation";
    as("designee").post(decision, course, proposal).then().statusCode(403);
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    as("prescriber")
        .post(decision, course, proposal)
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("SCREENING"));
    as("prescriber").post(decision, course, proposal).then().statusCode(409);
    as("auditor")
        .get("/api/courses/{id}/facts", course)
        .then()
        .body("entries[1].account", equalTo("designee"))
        .body("entries[1].secondAccount", equalTo("prescriber"));
  }

  @Test
  void aPositiveTestIsNeverRefused() {
    String course = newCourse();
    record("designee", course, test(OPENED, "POSITIVE")).then().statusCode(200);
    record("designee", course, test(OPENED, "POSITIVE"))
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    as("designee")
        .header("If-Match", "\"0\"")
        .body(test(OPENED.minusDays(1), "POSITIVE"))
        .post("/api/courses/{id}/facts", course)
        .then()
        .statusCode(200);
    Treated treated =
        people.open(people.demoPractice(), RiskCategory.CAN_BECOME_PREGNANT, null, clock.now());
    people.say(treated, TestPeople.positive(OPENED), clock.now(), treated.self());
    record("designee", treated.course().toString(), counseling(OPENED))
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
  }

  @Test
  void rulingOutAPregnancyTakesASecondPersonWhoMayDisagree() {
    String course = newCourse();
    record("prescriber", course, test(OPENED, "POSITIVE")).then().statusCode(200);
    String fact = "{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-08-17\"}";
    record("designee", course, fact).then().statusCode(403);
    String first =
        record("prescriber", course, fact).then().statusCode(202).extract().path("proposalId");
    as("designee")
        .post("/api/courses/{id}/proposals/{proposal}/refusal", course, first)
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    String second =
        record("prescriber", course, fact).then().statusCode(202).extract().path("proposalId");
    as("designee")
        .post("/api/courses/{id}/proposals/{proposal}/confirmation", course, second)
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("SCREENING"));
  }

  @Test
  void anyPastAnswerCanBeAskedAgain() {
    String course = newCourse();
    clock.set(TestPeople.noon(OPENED.plusDays(10)));
    record("designee", course, counseling(OPENED)).then().statusCode(200);
    String before = "2026-08-20T12:00:00-04:00";
    as("auditor")
        .queryParam("asOf", before)
        .get("/api/courses/{id}", course)
        .then()
        .statusCode(200)
        .body("evaluation.asOf", equalTo("2026-08-20T16:00:00Z"));
    as("auditor")
        .queryParam("asOf", before)
        .queryParam("knownAt", before)
        .get("/api/courses/{id}", course)
        .then()
        .statusCode(200);
    as("auditor")
        .queryParam("asOf", "yesterday")
        .get("/api/courses/{id}", course)
        .then()
        .statusCode(400);
  }

  @Test
  void foreignAndUnknownCoursesAreTheSameNotFound() {
    Treated foreign = people.cleared(people.practice(TestPeople.NEW_YORK), TESTED);
    clock.set(TestPeople.noon(TESTED));
    String unknown = "00000000-0000-4000-8000-000000000000";
    for (String course : List.of(foreign.course().toString(), unknown, "nonsense")) {
      as("prescriber").get("/api/courses/{id}", course).then().statusCode(404);
      record("designee", course, counseling(OPENED)).then().statusCode(404);
      as("prescriber").get("/api/courses/{id}/facts", course).then().statusCode(404);
    }
    as("auditor").get("/api/courses/{id}", foreign.course().toString()).then().statusCode(200);
    as("pharmacist").get("/api/courses/{id}", foreign.course().toString()).then().statusCode(403);
    record("auditor", foreign.course().toString(), counseling(TESTED)).then().statusCode(403);
  }

  @Test
  void aPatientHasOneRunningCourse() {
    String patient = registerPatient().then().extract().path("patientId");
    String first =
        openCourse(patient, "CANNOT_BECOME_PREGNANT")
            .then()
            .statusCode(201)
            .extract()
            .path("courseId");
    openCourse(patient, "CANNOT_BECOME_PREGNANT").then().statusCode(409);
    record(
            "prescriber",
            first,
            "{\"type\": \"courseEnded\", \"on\": \"2026-08-17\", \"reason\": \"never started\"}")
        .then()
        .statusCode(200)
        .body("evaluation.state", equalTo("CLOSED"));
    openCourse(patient, "CANNOT_BECOME_PREGNANT").then().statusCode(201);
    openCourse("00000000-0000-4000-8000-000000000000", "CAN_BECOME_PREGNANT")
        .then()
        .statusCode(404);
  }

  @Test
  void theListIsPagedAndCompleteAndKnowsTheStateOfToday() {
    List<String> opened = new ArrayList<>(List.of(newCourse(), newCourse(), newCourse()));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = as("prescriber").queryParam("limit", 2).queryParam("state", "SCREENING");
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/courses")
              .then()
              .statusCode(200);
      seen.addAll(page.extract().path("items.courseId"));
      cursor = page.extract().path("next");
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates().containsAll(opened);
    as("prescriber").queryParam("state", "NOWHERE").get("/api/courses").then().statusCode(400);
    as("prescriber").queryParam("limit", 0).get("/api/courses").then().statusCode(400);
    as("auditor")
        .queryParam("limit", 200)
        .get("/api/courses")
        .then()
        .statusCode(200)
        .body("next", nullValue());
  }

  private static Response keyed(String key, String course, String fact) {
    return as("designee")
        .header("Idempotency-Key", key)
        .body(fact)
        .post("/api/courses/{id}/facts", course);
  }
}
