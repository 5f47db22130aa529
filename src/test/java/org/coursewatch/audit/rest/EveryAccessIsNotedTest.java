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

  private String begin = "";

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
    mark();
    String patient =
        as("designee")
            .body(
                "{\"givenName\": \"Ada\", \"familyName\": \"Sample\", \"birthDate\": \"1998-04-12\"}")
            .post("/api/patients")
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    noted("designee DESIGNEE PATIENT_REGISTERED DONE %s - -".formatted(patient));
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
    noted("prescriber PRESCRIBER COURSE_OPENED DONE %s %s -".formatted(patient, course));
    as("prescriber").body(open).post("/api/courses").then().statusCode(409);
    noted("prescriber PRESCRIBER COURSE_OPENED REFUSED %s - -".formatted(patient));
    as("prescriber")
        .body(open.replace(patient, UUID.randomUUID().toString()))
        .post("/api/courses")
        .then()
        .statusCode(404);
    noted("prescriber PRESCRIBER REQUEST_REFUSED DENIED - - POST:/api/courses HTTP_404");
  }

  @Test
  void readingACourse() {
    Treated treated = open();
    mark();
    as("designee").get("/api/courses/{id}", treated.course().toString()).then().statusCode(200);
    noted("designee DESIGNEE COURSE_READ DONE %s -".formatted(ids(treated)));
    as("auditor")
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .statusCode(200);
    noted("auditor AUDITOR LEDGER_READ DONE %s -".formatted(ids(treated)));
    as("prescriber").get("/api/courses").then().statusCode(200);
    noted("prescriber PRESCRIBER COURSES_LISTED DONE - - courses");
    as("administrator").get("/api/reports/overdue").then().statusCode(200);
    noted("administrator ADMINISTRATOR REPORT_READ DONE - - overdue");
  }

  @Test
  void recordingAFact() {
    Treated treated = open();
    mark();
    fact("prescriber", treated, COUNSELING).then().statusCode(200);
    noted("prescriber PRESCRIBER FACT_RECORDED DONE %s 1".formatted(ids(treated)));
    fact("prescriber", treated, COUNSELING).then().statusCode(409);
    noted("prescriber PRESCRIBER FACT_RECORDED REFUSED %s -".formatted(ids(treated)));
    String positive =
        "{\"type\": \"pregnancyTested\", \"specimenOn\": \"2026-10-01\", \"result\": \"POSITIVE\", \"specimen\": \"SERUM\", \"setting\": \"MEDICAL\"}";
    fact("designee", treated, positive).then().statusCode(200);
    noted("designee DESIGNEE FACT_RECORDED DONE %s 2".formatted(ids(treated)));
    String proposal =
        fact("prescriber", treated, "{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-10-01\"}")
            .then()
            .statusCode(202)
            .extract()
            .path("proposalId");
    noted("prescriber PRESCRIBER FACT_PROPOSED DONE %s %s".formatted(ids(treated), proposal));
    String decide = "/api/courses/%s/proposals/%s/".formatted(treated.course(), proposal);
    as("prescriber").post(decide + "confirmation").then().statusCode(403);
    noted(
        "prescriber PRESCRIBER PROPOSAL_CONFIRMED DENIED %s %s".formatted(ids(treated), proposal));
    as("designee").post(decide + "confirmation").then().statusCode(200);
    noted("designee DESIGNEE PROPOSAL_CONFIRMED DONE %s %s".formatted(ids(treated), proposal));
    as("designee").post(decide + "refusal").then().statusCode(409);
    noted("designee DESIGNEE PROPOSAL_DECLINED REFUSED %s %s".formatted(ids(treated), proposal));
  }

  @Test
  void dispensing() {
    Treated treated = people.cleared(people.demoPractice(), TODAY);
    String of = ids(treated);
    mark();
    post("/api/eligibility", treated).then().statusCode(200);
    noted(
        "pharmacist PHARMACIST ELIGIBILITY_ASKED ANSWERED_YES %s - us-ipledge/2021-12-13"
            .formatted(of));
    String number =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    noted(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(number)));
    post("/api/authorizations", treated).then().statusCode(200);
    noted(
        "pharmacist PHARMACIST AUTHORIZATION_REPEATED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(number)));
    as("pharmacist").get("/api/authorizations/" + number).then().statusCode(200);
    noted("pharmacist PHARMACIST AUTHORIZATION_READ DONE %s %s".formatted(of, stored(number)));
    as("pharmacist").post("/api/authorizations/" + number + "/return").then().statusCode(409);
    noted("pharmacist PHARMACIST RETURN_CONFIRMED REFUSED %s %s".formatted(of, stored(number)));
    String reason = "{\"reason\": \"not picked up\"}";
    as("pharmacist")
        .body(reason)
        .post("/api/authorizations/" + number + "/reversal")
        .then()
        .statusCode(200);
    noted("pharmacist PHARMACIST AUTHORIZATION_REVERSED DONE %s %s".formatted(of, stored(number)));
    as("pharmacist").post("/api/authorizations/" + number + "/return").then().statusCode(200);
    noted("pharmacist PHARMACIST RETURN_CONFIRMED DONE %s %s".formatted(of, stored(number)));
    String second =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    as("pharmacist").post("/api/authorizations/" + second + "/dispensing").then().statusCode(200);
    noted(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(second)),
        "pharmacist PHARMACIST SUPPLY_HANDED_OVER DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(second)));
    post("/api/authorizations", treated).then().statusCode(409);
    noted(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED REFUSED %s - us-ipledge/2021-12-13 ALREADY_DISPENSED TOO_SOON"
            .formatted(of));
  }

  @Test
  void whatTheServiceDoesItself() {
    Treated treated = people.cleared(people.demoPractice(), TODAY);
    String number =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    mark();
    String positive =
        "{\"type\": \"pregnancyTested\", \"specimenOn\": \"2026-10-01\", \"result\": \"POSITIVE\", \"specimen\": \"SERUM\", \"setting\": \"MEDICAL\"}";
    fact("prescriber", treated, positive).then().statusCode(200);
    noted(
        "prescriber PRESCRIBER FACT_RECORDED DONE %s 12".formatted(ids(treated)),
        "system SYSTEM AUTHORIZATION_REVERSED DONE %s %s NO_LONGER_CLEARED"
            .formatted(ids(treated), stored(number)));
  }

  @Test
  void whoeverIsDenied() {
    Treated other =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(TODAY));
    mark();
    as("prescriber").get("/api/courses/{id}", other.course().toString()).then().statusCode(404);
    noted(
        "prescriber PRESCRIBER REQUEST_REFUSED DENIED - %s GET:/api/courses/{courseId} HTTP_404"
            .formatted(other.course()));
    as("pharmacist").get("/api/courses/{id}", other.course().toString()).then().statusCode(403);
    noted(
        "pharmacist PHARMACIST REQUEST_REFUSED DENIED - %s GET:/api/courses/{courseId} HTTP_403"
            .formatted(other.course()));
    as("pharmacist").get("/api/authorizations/{number}", "Ada Sample").then().statusCode(404);
    noted(
        "pharmacist PHARMACIST REQUEST_REFUSED DENIED - - GET:/api/authorizations/{number} HTTP_404");
    as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"1999-01-01\"}"
                .formatted(other.patient().number()))
        .post("/api/eligibility")
        .then()
        .statusCode(404);
    noted("pharmacist PHARMACIST REQUEST_REFUSED DENIED - - POST:/api/eligibility HTTP_404");
    given().get("/api/courses/{id}", other.course().toString()).then().statusCode(401);
    as("prescriber").get("/api/no/such/thing").then().statusCode(404);
    noted();
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

  private static Response post(String path, Treated treated) {
    return as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"request\": {\"daysSupply\": 30, \"lines\": [{\"ndc\": \"0591-2434-15\", \"quantity\": 30}]}}"
                .formatted(treated.patient().number(), treated.patient().birthDate()))
        .post(path);
  }

  private static String ids(Treated treated) {
    return treated.patient().id() + " " + treated.course();
  }

  /** A number as it is stored, without its hyphens. */
  private static String stored(String number) {
    return number.replace("-", "");
  }

  /** From here on entries count. */
  private void mark() {
    begin =
        String.join(
            ",", witness.rows("select lane || ':' || sequence from audit_lane order by lane"));
  }

  /** Exactly these entries were written since the last look. */
  private void noted(String... lines) {
    List<String> found =
        witness.rows(
            """
            select trim(concat_ws(' ', account, role, action, outcome, coalesce(patient_id::text, '-'),
                coalesce(course_id::text, '-'), coalesce(record, '-'), rules,
                (select string_agg(code, ' ') from json_array_elements_text(decision -> 'codes') code)))
              from audit_entry e
             where sequence > (
                 select split_part(mark, ':', 2)::bigint from unnest(string_to_array('%s', ',')) mark
                  where split_part(mark, ':', 1)::int = e.lane)
             order by at, sequence
            """
                .formatted(begin));
    assertThat(found).containsExactlyInAnyOrder(lines);
    mark();
  }
}
