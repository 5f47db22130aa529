package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.end;
import static org.coursewatch.people.rest.PatientCalls.ended;
import static org.coursewatch.people.rest.PatientCalls.merge;
import static org.coursewatch.people.rest.PatientCalls.offer;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.record;
import static org.coursewatch.people.rest.PatientCalls.register;
import static org.coursewatch.people.rest.PatientCalls.result;
import static org.coursewatch.people.rest.PatientCalls.test;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.coursewatch.people.rest.PatientCalls.unmerge;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody was registered twice; the office says so, and takes it back. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MergeTest {

  private static final String BORN = "1998-04-12";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final String TEST = test("2026-10-01", "NEGATIVE", "MEDICAL");

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PatientAccount database;

  private record Registered(String id, String number) {}

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    people.receiver();
    people.laboratory();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void eitherNumberOpensTheSurvivingRecordAndThePatientSeesAllCourses() throws SQLException {
    Registered kept = registered();
    Registered twice = registered();
    String old = openCourse(twice.id());
    record("prescriber", old, ended("2026-10-01", "moved")).then().statusCode(200);
    String running = openCourse(kept.id());
    List<String> before = ledgers(old, running);

    merge(twice.id(), kept.id()).then().statusCode(200).body("patientId", equalTo(kept.id()));

    eligibility(twice.number()).then().statusCode(200);
    for (String account : List.of(kept.id(), twice.id())) {
      database.give(account);
      as("patient").get("/api/courses").then().body("items.courseId", hasItems(old, running));
      as("patient").get("/api/courses/{id}", old).then().statusCode(200);
      as("patient").get("/api/courses/{id}", running).then().statusCode(200);
    }
    as("patient")
        .get("/api/patients/{id}/export", twice.id())
        .then()
        .body("courses.courseId", hasItems(old, running))
        .body("identity.size()", equalTo(2));
    assertThat(ledgers(old, running)).isEqualTo(before);
    result("laboratory", twice.number(), BORN, TEST).then().statusCode(200);
    as("prescriber").get("/api/courses/{id}", running).then().body("version", equalTo(1));
    assertThat(database.column("select course_id::text from course_chain_break")).isEmpty();
  }

  @Test
  void takingItBackRestoresBoth() throws SQLException {
    Registered kept = registered();
    Registered twice = registered();
    String course = openCourse(twice.id());
    List<String> before = rows(kept.id(), twice.id());
    merge(twice.id(), kept.id()).then().statusCode(200);
    result("laboratory", kept.number(), BORN, TEST).then().statusCode(200);
    as("prescriber").get("/api/courses/{id}", course).then().body("version", equalTo(1));
    unmerge(twice.id()).then().statusCode(200).body("mergedInto", nullValue());
    assertThat(rows(kept.id(), twice.id())).isEqualTo(before);
    result("laboratory", kept.number(), BORN, TEST).then().statusCode(409);
    result("laboratory", twice.number(), BORN, test("2026-09-30", "NEGATIVE", "MEDICAL"))
        .then()
        .statusCode(200);
    database.give(kept.id());
    as("patient").get("/api/courses/{id}", course).then().statusCode(404);
    unmerge(twice.id()).then().statusCode(409);
  }

  @Test
  void theSurvivorsPrescriberTakesOverAndGivesBack() throws SQLException {
    Registered kept = registered();
    Registered twice = registered();
    String npi =
        database
            .column(
                "select npi from prescriber where prescriber_id = '%s'"
                    .formatted(Objects.requireNonNull(people.receiver().prescriber().prescriber())))
            .getFirst();
    String transfer = offer(twice.id(), npi).then().extract().path("transferId");
    end("receiver", transfer, "acceptance").then().statusCode(200);
    String old =
        as("receiver")
            .body(
                "{\"patientId\": \"%s\", \"riskCategory\": \"CAN_BECOME_PREGNANT\"}"
                    .formatted(twice.id()))
            .post("/api/courses")
            .then()
            .statusCode(201)
            .extract()
            .path("courseId");
    merge(twice.id(), kept.id()).then().statusCode(409);
    record("receiver", old, ended("2026-10-01", "moved")).then().statusCode(200);
    merge(twice.id(), kept.id()).then().statusCode(200);
    as("prescriber").get("/api/courses/{id}", old).then().statusCode(200);
    as("receiver").get("/api/courses/{id}", old).then().statusCode(404);
    unmerge(twice.id()).then().statusCode(200);
    as("prescriber").get("/api/courses/{id}", old).then().statusCode(404);
    as("receiver").get("/api/courses/{id}", old).then().statusCode(200);
  }

  @Test
  void twoRunningCoursesOfOneProgramAreRefused() {
    Registered kept = registered();
    Registered twice = registered();
    String course = openCourse(kept.id());
    openCourse(twice.id());
    merge(twice.id(), kept.id())
        .then()
        .statusCode(409)
        .body("remedy", equalTo("End one of them first."));
    record("prescriber", course, ended("2026-10-01", "registered twice")).then().statusCode(200);
    merge(twice.id(), kept.id()).then().statusCode(200);
  }

  @Test
  void aMergedRecordGetsNoSecondRunningCourse() {
    Registered kept = registered();
    Registered twice = registered();
    openCourse(twice.id());
    merge(twice.id(), kept.id()).then().statusCode(200);
    for (Registered each : List.of(kept, twice)) {
      as("prescriber")
          .body(
              "{\"patientId\": \"%s\", \"riskCategory\": \"CAN_BECOME_PREGNANT\"}"
                  .formatted(each.id()))
          .post("/api/courses")
          .then()
          .statusCode(409);
    }
  }

  @Test
  void mergesAreOneDeepAndOfTwo() {
    Registered one = registered();
    Registered two = registered();
    Registered three = registered();
    merge(one.id(), one.id()).then().statusCode(400);
    merge(one.id(), "00000000-0000-0000-0000-000000000000").then().statusCode(404);
    merge(two.id(), one.id()).then().statusCode(200);
    merge(two.id(), three.id()).then().statusCode(409);
    merge(three.id(), two.id()).then().statusCode(409);
    merge(one.id(), three.id()).then().statusCode(409);
    merge(three.id(), one.id()).then().statusCode(200);
    as("prescriber")
        .body("{\"into\": \"%s\", \"reason\": \"r\"}".formatted(one.id()))
        .post("/api/patients/{id}/merge", three.id())
        .then()
        .statusCode(403);
  }

  private static Registered registered() {
    var answer = register("Ada", uniqueName(), BORN).then().statusCode(201).extract();
    return new Registered(answer.path("patientId"), answer.path("patientNumber"));
  }

  private static Response eligibility(String number) {
    return as("pharmacist")
        .body("{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}".formatted(number, BORN))
        .post("/api/eligibility");
  }

  private List<String> ledgers(String... courses) throws SQLException {
    String ids = "'" + String.join("', '", courses) + "'";
    return database.column(
        "select concat(course_id, patient_id, version, encode(head_hash, 'hex')) from course where course_id in (%s) order by 1"
            .formatted(ids));
  }

  private List<String> rows(String... patients) throws SQLException {
    String ids = "'" + String.join("', '", patients) + "'";
    return database.column(
        "select p::text from patient p where patient_id in (%s) order by 1".formatted(ids));
  }
}
