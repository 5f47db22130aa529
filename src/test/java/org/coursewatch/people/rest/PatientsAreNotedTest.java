package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.correct;
import static org.coursewatch.people.rest.PatientCalls.end;
import static org.coursewatch.people.rest.PatientCalls.erase;
import static org.coursewatch.people.rest.PatientCalls.identity;
import static org.coursewatch.people.rest.PatientCalls.merge;
import static org.coursewatch.people.rest.PatientCalls.offer;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.register;
import static org.coursewatch.people.rest.PatientCalls.registered;
import static org.coursewatch.people.rest.PatientCalls.result;
import static org.coursewatch.people.rest.PatientCalls.test;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.coursewatch.people.rest.PatientCalls.unmerge;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.audit.Noted;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call about a patient's record leaves exactly the entries it should. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PatientsAreNotedTest {

  private static final String BORN = "1998-04-12";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PatientAccount database;
  @Inject Noted noted;

  private Practice receiver;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    people.laboratory();
    receiver = people.receiver();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void readingOnePatient() {
    String patient = registered("Ada", uniqueName(), BORN);
    noted.mark();
    String read = "designee DESIGNEE PATIENT_READ DONE %s - ".formatted(patient);
    as("designee").get("/api/patients/{id}", patient).then().statusCode(200);
    noted.are(read + "-");
    as("designee").get("/api/patients/{id}/qr", patient).then().statusCode(200);
    noted.are(read + "-");
    as("designee").get("/api/patients/{id}/custody", patient).then().statusCode(200);
    noted.are(read + "custody");
    as("prescriber").get("/api/patients/{id}/export", patient).then().statusCode(200);
    noted.are("prescriber PRESCRIBER PATIENT_EXPORTED DONE %s - -".formatted(patient));
    as("receiver").get("/api/patients/{id}", patient).then().statusCode(404);
    noted.are(
        "receiver PRESCRIBER REQUEST_REFUSED DENIED %s - GET:/api/patients/{patientId} HTTP_404"
            .formatted(patient));
  }

  @Test
  void listsThatShowNamesTellOfEachPatient() {
    String name = uniqueName();
    String patient = registered("Ada", name, BORN);
    noted.mark();
    as("administrator")
        .body("{\"familyName\": \"%s\", \"birthDate\": \"%s\"}".formatted(name, BORN))
        .post("/api/patients/search")
        .then()
        .statusCode(200);
    noted.are(
        "administrator ADMINISTRATOR PATIENTS_SEARCHED DONE - - namesakes",
        "administrator ADMINISTRATOR PATIENTS_SEARCHED DONE %s - namesakes".formatted(patient));
    String first = as("designee").get("/api/patients?limit=1").path("items[0].patientId");
    noted.are(
        "designee DESIGNEE PATIENTS_SEARCHED DONE - - patients",
        "designee DESIGNEE PATIENTS_SEARCHED DONE %s - patients".formatted(first));
    as("auditor").get("/api/transfers").then().statusCode(200);
    noted.are("auditor AUDITOR PATIENTS_SEARCHED DONE - - transfers");
    as("administrator").get("/api/patients/duplicates?limit=1").then().statusCode(200);
    assertThat(noted.since())
        .contains("administrator ADMINISTRATOR PATIENTS_SEARCHED DONE - - duplicates");
  }

  @Test
  void correcting() {
    String name = uniqueName();
    String patient = registered("Ada", name, BORN);
    noted.mark();
    correct(patient, identity("Ada", name, "1998-04-13", ", \"reason\": \"mistyped\""))
        .then()
        .statusCode(200);
    noted.are("designee DESIGNEE PATIENT_CHANGED DONE %s - -".formatted(patient));
  }

  @Test
  void transferring() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    String npi =
        database
            .column(
                "select npi from prescriber where prescriber_id = '%s'"
                    .formatted(receiver.prescriber().prescriber()))
            .getFirst();
    noted.mark();
    String line = "%s PRESCRIBER PATIENT_TRANSFERRED %s " + patient + " - %s %s";
    String first = offer(patient, npi).then().statusCode(201).extract().path("transferId");
    noted.are(line.formatted("prescriber", "DONE", first, "OFFERED"));
    end("prescriber", first, "acceptance").then().statusCode(403);
    noted.are(line.formatted("prescriber", "DENIED", first, "ACCEPTED"));
    end("prescriber", first, "withdrawal").then().statusCode(200);
    noted.are(line.formatted("prescriber", "DONE", first, "WITHDRAWN"));
    String second = offer(patient, npi).then().statusCode(201).extract().path("transferId");
    end("receiver", second, "acceptance").then().statusCode(200);
    noted.are(
        line.formatted("prescriber", "DONE", second, "OFFERED"),
        line.formatted("receiver", "DONE", second, "ACCEPTED"));
  }

  @Test
  void mergingIsInBothRecordsAndThePatientsOwn() throws SQLException {
    String kept = registered("Ada", uniqueName(), BORN);
    String twice = registered("Ada", uniqueName(), BORN);
    noted.mark();
    merge(twice, kept).then().statusCode(200);
    noted.are("administrator ADMINISTRATOR PATIENTS_MERGED DONE " + twice + " - " + kept);
    as("administrator")
        .get("/api/patients/{id}/audit", kept)
        .then()
        .statusCode(200)
        .body("entries.patientId", hasItems(kept, twice));
    for (String own : new String[] {kept, twice}) {
      database.give(own);
      as("patient")
          .get("/api/me/record-access?limit=200")
          .then()
          .statusCode(200)
          .body("accesses.findAll { it.action == 'PATIENT_REGISTERED' }.size()", equalTo(2));
    }
    noted.mark();
    unmerge(twice).then().statusCode(200);
    noted.are("administrator ADMINISTRATOR PATIENTS_UNMERGED DONE " + twice + " - " + kept);
    database.give(kept);
    as("patient")
        .get("/api/me/record-access?limit=200")
        .then()
        .body("accesses.findAll { it.action == 'PATIENT_REGISTERED' }.size()", equalTo(1));
  }

  @Test
  void erasingClosesTheAccountAndTakesInvitationsBack() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    database.give(patient);
    as("prescriber")
        .body(
            "{\"role\": \"patient\", \"email\": \"a@example.org\", \"party\": \"%s\"}"
                .formatted(patient))
        .post("/api/invitations")
        .then()
        .statusCode(201);
    noted.mark();
    erase(patient, "LEGAL_ORDER", "order of a court").then().statusCode(200);
    noted.are(
        "administrator ADMINISTRATOR PATIENT_ERASED DONE %s - - LEGAL_ORDER".formatted(patient));
    assertThat(
            database.column(
                "select kind || ' ' || by from account_change where account = 'patient'"
                    + " order by sequence desc limit 1"))
        .containsExactly("CLOSED administrator");
    assertThat(
            database.column(
                "select revoked_by from invitation where patient_id = '%s'".formatted(patient)))
        .containsExactly("administrator");
  }

  @Test
  void breakingTheGlassShowsTheReasonUntilThePatientIsErased() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    String course = openCourse(patient);
    noted.mark();
    String words = uniqueName();
    as("auditor")
        .body("{\"reason\": \"%s\"}".formatted(words))
        .post("/api/courses/{id}/break-glass", course)
        .then()
        .statusCode(200);
    String opening =
        database
            .column(
                "select break_glass_id::text from break_glass where course_id = '%s'"
                    .formatted(course))
            .getFirst();
    noted.are("auditor AUDITOR BREAK_GLASS_USED DONE %s %s %s".formatted(patient, course, opening));
    assertThat(database.tablesWith(words)).isEmpty();
    as("administrator")
        .get("/api/courses/{id}/audit", course)
        .then()
        .body("entries.reason", hasItem(words));
    PatientCalls.record("prescriber", course, PatientCalls.ended("2026-10-01", "moved"))
        .then()
        .statusCode(200);
    erase(patient, "LEGAL_ORDER", "order of a court").then().statusCode(200);
    as("administrator")
        .get("/api/courses/{id}/audit", course)
        .then()
        .body("entries.find { it.action == 'BREAK_GLASS_USED' }.reason", nullValue());
  }

  @Test
  void results() {
    Response registered = register("Ada", uniqueName(), BORN);
    String patient = registered.path("patientId");
    String course = openCourse(patient);
    noted.mark();
    result(
            "laboratory",
            registered.path("patientNumber"),
            BORN,
            test("2026-10-01", "NEGATIVE", "MEDICAL"))
        .then()
        .statusCode(200);
    noted.are("laboratory LABORATORY FACT_RECORDED DONE %s %s 1".formatted(patient, course));
  }
}
