package org.coursewatch.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient sees who looked at the own record, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RecordAccessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject People register;
  @Inject RegisterPatient patients;
  @Inject AuditTrail audit;
  @Inject WhoActs who;

  private Practice practice;

  @BeforeEach
  void makePeople() {
    practice = people.demoPractice();
    people.demoOffice();
  }

  @Test
  void seesRoleOrganizationAndActionButNobodysName() {
    Patient patient = self();
    note(practice.designee(), patient.id());
    note(people.pharmacist(), new PatientId(UUID.randomUUID()));
    JsonPath page = read("").then().statusCode(200).extract().jsonPath();
    assertThat(page.getList("accesses.action", String.class))
        .contains("PATIENT_READ", "PATIENT_REGISTERED");
    assertThat(page.getList("accesses.role", String.class))
        .contains("DESIGNEE")
        .doesNotContain("PHARMACIST");
    assertThat(page.prettify()).doesNotContain("\"account\"", "\"designee\"");
    JsonPath again = read("").then().statusCode(200).extract().jsonPath();
    assertThat(again.getList("accesses.findAll { it.own }.action", String.class))
        .contains("AUDIT_READ");
  }

  @Test
  void comesInPagesNewestFirst() {
    self();
    read("").then().statusCode(200);
    read("").then().statusCode(200);
    JsonPath first = read("?limit=1").then().statusCode(200).extract().jsonPath();
    JsonPath second =
        read("?limit=1&cursor=" + first.getString("next"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(second.getList("accesses.entryId"))
        .hasSize(1)
        .isNotEqualTo(first.getList("accesses.entryId"));
    assertThat(second.getString("accesses[0].at"))
        .isLessThanOrEqualTo(first.getString("accesses[0].at"));
    read("?limit=0").then().statusCode(400).body("errors[0].field", equalTo("limit"));
  }

  @Test
  void isForPatientsOnly() {
    for (String account : List.of("auditor", "prescriber")) {
      given()
          .auth()
          .preemptive()
          .basic(account, "demo")
          .get("/api/me/record-access")
          .then()
          .statusCode(403);
    }
  }

  /** The patient behind the account {@code patient}; made at the first call. */
  private Patient self() {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          Actor known = register.actor("patient", TestPeople.noon(DAY)).orElse(null);
          if (known != null && known.patient() != null) {
            return register.patient(known.patient()).orElseThrow();
          }
          Patient made =
              patients.register(
                  "Test",
                  "Patient",
                  LocalDate.of(1998, 4, 12),
                  practice.designee(),
                  TestPeople.noon(DAY));
          register.add(new Actor("patient", Role.PATIENT, null, null, made.id()));
          return made;
        });
  }

  private void note(Actor by, PatientId patient) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                audit.note(
                    by, AuditAction.PATIENT_READ, AuditSubject.of(patient), TestPeople.noon(DAY)));
  }

  private static io.restassured.response.Response read(String query) {
    return given()
        .auth()
        .preemptive()
        .basic("patient", "demo")
        .get("/api/me/record-access" + query);
  }
}
