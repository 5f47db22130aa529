package org.coursewatch.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.audit.Noted;
import org.coursewatch.audit.TrailWitness;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Patient;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every call that reads or writes a record leaves exactly the entries it should, refused ones too.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EveryAccessIsNotedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final String COUNSELING =
      "{\"type\": \"counselingConfirmed\", \"on\": \"2026-10-01\"}";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject TrailWitness witness;
  @Inject Noted noted;

  @BeforeEach
  void standStill() {
    people.demoOffice();
    people.demoPharmacist();
    people.demoPractice();
    clock.set(TestPeople.noon(TODAY).plusSeconds(60));
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void registeringAndOpening() {
    noted.mark();
    String patient =
        as("designee")
            .body(
                "{\"givenName\": \"Ada\", \"familyName\": \"Sample\", \"birthDate\": \"1998-04-12\"}")
            .post("/api/patients")
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    noted.are("designee DESIGNEE PATIENT_REGISTERED DONE %s - -".formatted(patient));
    String open =
        "{\"patientId\": \"%s\", \"riskCategory\": \"CAN_BECOME_PREGNANT\"}".formatted(patient);
    String course =
        as("prescriber")
            .body(open)
            .post("/api/courses")
            .then()
            .statusCode(201)
            .extract()
            .path("courseId");
    noted.are("prescriber PRESCRIBER COURSE_OPENED DONE %s %s -".formatted(patient, course));
    as("prescriber").body(open).post("/api/courses").then().statusCode(409);
    noted.are("prescriber PRESCRIBER COURSE_OPENED REFUSED %s - -".formatted(patient));
    as("prescriber")
        .body(open.replace(patient, UUID.randomUUID().toString()))
        .post("/api/courses")
        .then()
        .statusCode(404);
    noted.are("prescriber PRESCRIBER REQUEST_REFUSED DENIED - - POST:/api/courses HTTP_404");
  }

  @Test
  void readingACourse() {
    Treated treated = open();
    noted.mark();
    as("designee").get("/api/courses/{id}", treated.course().toString()).then().statusCode(200);
    noted.are("designee DESIGNEE COURSE_READ DONE %s -".formatted(ids(treated)));
    as("auditor")
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .statusCode(200);
    noted.are("auditor AUDITOR LEDGER_READ DONE %s -".formatted(ids(treated)));
    as("prescriber").get("/api/courses").then().statusCode(200);
    noted.are("prescriber PRESCRIBER COURSES_LISTED DONE - - courses");
    as("administrator").get("/api/reports/overdue").then().statusCode(200);
    noted.are("administrator ADMINISTRATOR REPORT_READ DONE - - overdue");
  }

  @Test
  void recordingAFact() {
    Treated treated = open();
    noted.mark();
    fact("prescriber", treated, COUNSELING).then().statusCode(200);
    noted.are("prescriber PRESCRIBER FACT_RECORDED DONE %s 1".formatted(ids(treated)));
    fact("prescriber", treated, COUNSELING).then().statusCode(409);
    noted.are("prescriber PRESCRIBER FACT_RECORDED REFUSED %s -".formatted(ids(treated)));
    String positive =
        "{\"type\": \"pregnancyTested\", \"specimenOn\": \"2026-10-01\", \"result\": \"POSITIVE\", \"specimen\": \"SERUM\", \"setting\": \"MEDICAL\"}";
    fact("designee", treated, positive).then().statusCode(200);
    noted.are("designee DESIGNEE FACT_RECORDED DONE %s 2".formatted(ids(treated)));
    String proposal =
        fact("prescriber", treated, "{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-10-01\"}")
            .then()
            .statusCode(202)
            .extract()
            .path("proposalId");
    noted.are("prescriber PRESCRIBER FACT_PROPOSED DONE %s %s".formatted(ids(treated), proposal));
    String decide = "/api/courses/%s/proposals/%s/".formatted(treated.course(), proposal);
    as("prescriber").post(decide + "confirmation").then().statusCode(403);
    noted.are(
        "prescriber PRESCRIBER PROPOSAL_CONFIRMED DENIED %s %s".formatted(ids(treated), proposal));
    as("designee").post(decide + "confirmation").then().statusCode(200);
    noted.are("designee DESIGNEE PROPOSAL_CONFIRMED DONE %s %s".formatted(ids(treated), proposal));
    as("designee").post(decide + "refusal").then().statusCode(409);
    noted.are(
        "designee DESIGNEE PROPOSAL_DECLINED REFUSED %s %s".formatted(ids(treated), proposal));
  }

  @Test
  void whoeverIsDenied() {
    Treated other =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(TODAY));
    noted.mark();
    as("prescriber").get("/api/courses/{id}", other.course().toString()).then().statusCode(404);
    noted.are(
        "prescriber PRESCRIBER REQUEST_REFUSED DENIED - %s GET:/api/courses/{courseId} HTTP_404"
            .formatted(other.course()));
    as("pharmacist").get("/api/courses/{id}", other.course().toString()).then().statusCode(403);
    noted.are(
        "pharmacist PHARMACIST REQUEST_REFUSED DENIED - %s GET:/api/courses/{courseId} HTTP_403"
            .formatted(other.course()));
    as("pharmacist").get("/api/authorizations/{number}", "Ada Sample").then().statusCode(404);
    noted.are(
        "pharmacist PHARMACIST REQUEST_REFUSED DENIED - - GET:/api/authorizations/{number} HTTP_404");
    as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"1999-01-01\"}"
                .formatted(other.patient().number()))
        .post("/api/eligibility")
        .then()
        .statusCode(404);
    noted.are("pharmacist PHARMACIST REQUEST_REFUSED DENIED - - POST:/api/eligibility HTTP_404");
    given().get("/api/courses/{id}", other.course().toString()).then().statusCode(401);
    as("prescriber").get("/api/no/such/thing").then().statusCode(404);
    noted.are();
    assertThat(witness.breaks()).isEmpty();
  }

  @Test
  void aPatientSeesWhoLooked() {
    Treated treated = open();
    as("designee").get("/api/courses/{id}", treated.course().toString()).then().statusCode(200);
    clock.advance(Duration.ofSeconds(1));
    as("auditor").get("/api/courses/{id}", treated.course().toString()).then().statusCode(200);
    Patient patient = treated.patient();
    List<String> own =
        witness.rows(
            "select action from audit_entry where patient_id = '%s' order by at desc, lane desc, sequence desc"
                .formatted(patient.id()));
    assertThat(own).startsWith("COURSE_READ", "COURSE_READ");
  }

  private Treated open() {
    return people.open(
        people.demoPractice(), RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY));
  }

  private static io.restassured.specification.RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  private static Response fact(String account, Treated treated, String body) {
    return as(account).body(body).post("/api/courses/{id}/facts", treated.course().toString());
  }

  private static String ids(Treated treated) {
    return treated.patient().id() + " " + treated.course();
  }
}
