package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.correct;
import static org.coursewatch.people.rest.PatientCalls.identity;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.register;
import static org.coursewatch.people.rest.PatientCalls.registered;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.print.QrSvg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What identifies a patient, over HTTP: told, found, corrected, shown as a code. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(PatientRecordTest.Alone.class)
class PatientRecordTest {

  /** A database of its own: it reads lists whole, and has the account {@code patient} to itself. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final String BORN = "1998-04-12";
  private static final String ALL =
      """
      , "email": "ada@example.org", "phone": "+1 555 0100", "language": "es",
       "guardian": {"name": "Eve", "relationship": "mother", "contact": "eve@example.org"}""";

  @Inject TestPeople people;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource owner;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoOffice();
    people.demoPharmacist();
  }

  @Test
  void keepsContactsAndGuardian() {
    String patient =
        as("designee")
            .body(identity("Ada", uniqueName(), BORN, ALL))
            .post("/api/patients")
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    as("prescriber")
        .get("/api/patients/{id}", patient)
        .then()
        .statusCode(200)
        .body("email", equalTo("ada@example.org"))
        .body("phone", equalTo("+1 555 0100"))
        .body("language", equalTo("es"))
        .body("guardian.relationship", equalTo("mother"));
  }

  @Test
  void namesEveryFault() {
    as("designee")
        .body(
            identity(
                "Ada",
                "Sample",
                BORN,
                ", \"email\": \"nowhere\", \"language\": \"fr\", \"guardian\": {\"name\": \"Eve\"}"))
        .post("/api/patients")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            contains("email", "language", "guardian.relationship", "guardian.contact"));
  }

  @Test
  void isFoundByNameAndBirthDateHoweverWritten() {
    String name = uniqueName();
    String patient = registered("Ada", name, BORN);
    as("prescriber")
        .body(
            "{\"familyName\": \"%s\", \"birthDate\": \"%s\"}"
                .formatted(name.toUpperCase(Locale.ROOT) + "-", BORN))
        .post("/api/patients/search")
        .then()
        .statusCode(200)
        .body("items.patientId", contains(patient));
    as("prescriber")
        .body("{\"familyName\": \"%s\", \"birthDate\": \"1998-04-13\"}".formatted(name))
        .post("/api/patients/search")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void anotherPracticeFindsNobodyAndSeesNobody() {
    people.receiver();
    String name = uniqueName();
    String patient = registered("Ada", name, BORN);
    as("receiver")
        .body("{\"familyName\": \"%s\", \"birthDate\": \"%s\"}".formatted(name, BORN))
        .post("/api/patients/search")
        .then()
        .body("items.size()", equalTo(0));
    as("receiver").get("/api/patients/{id}", patient).then().statusCode(404);
    as("receiver").get("/api/patients/{id}/qr", patient).then().statusCode(404);
    as("receiver").get("/api/patients/{id}/custody", patient).then().statusCode(404);
    as("receiver").get("/api/patients/{id}/export", patient).then().statusCode(404);
    as("receiver")
        .body(identity("Ada", name, BORN, ", \"reason\": \"none\""))
        .post("/api/patients/{id}/identity", patient)
        .then()
        .statusCode(404);
    as("receiver").get("/api/patients").then().body("items.patientId", not(hasItem(patient)));
    as("auditor").get("/api/patients/{id}", patient).then().statusCode(403);
    as("pharmacist").get("/api/patients/{id}", patient).then().statusCode(403);
  }

  @Test
  void aNamesakeOfTheSameDayIsAskedAbout() {
    String name = uniqueName();
    String first = registered("Ada", name, BORN);
    register("Bea", name, BORN)
        .then()
        .statusCode(409)
        .body("patientId", equalTo(first))
        .body("remedy", containsString("CONFIRMED_OTHER_PERSON"));
    as("designee")
        .body(identity("Bea", name, BORN, ", \"duplicate\": \"CONFIRMED_OTHER_PERSON\""))
        .post("/api/patients")
        .then()
        .statusCode(201);
    as("administrator")
        .get("/api/patients/duplicates?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.patient.patientId == '%s' }.others.size()".formatted(first),
            equalTo(1));
  }

  @Test
  void aListHasPages() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(registered("Ada", uniqueName(), BORN));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as("designee")
              .get("/api/patients?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.patientId"));
      cursor = page.path("next");
    }
    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(made);
    as("designee").get("/api/patients?cursor=x").then().statusCode(400);
    as("designee").get("/api/patients?limit=0").then().statusCode(400);
  }

  @Test
  void aCorrectionMovesTheLookUpAndTheRulesAndKeepsTheOpening() throws SQLException {
    String name = uniqueName();
    var registered = register("Ada", name, "1998-04-12").then().statusCode(201).extract();
    String patient = registered.path("patientId");
    String number = registered.path("patientNumber");
    String course = openCourse(patient);
    String opening = column("birth_sealed", course);

    correct(patient, identity("Ada", name, "2012-04-21", ", \"reason\": \"mistyped\""))
        .then()
        .statusCode(200)
        .body("birthDate", equalTo("2012-04-21"));

    eligibility(number, "1998-04-12").then().statusCode(404);
    eligibility(number, "2012-04-21").then().statusCode(200);
    assertThat(column("birth_sealed", course)).isEqualTo(opening);
    assertThat(column("birth_corrected", course)).isNotNull();
    assertThat(text("select count(*) from course_chain_break")).isEqualTo("0");
    // Under age now: the same signatures are not enough.
    consent(course);
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.dispense.refusals.code", hasItem("CONSENT_MISSING"));
    as("prescriber")
        .get("/api/patients/{id}/export", patient)
        .then()
        .body("identity[0].corrections[0].before.birthDate", equalTo("1998-04-12"))
        .body("identity[0].corrections[0].reason", equalTo("mistyped"));
  }

  @Test
  void aCorrectionWantsAReasonAndAPossibleDay() {
    String patient = registered("Ada", uniqueName(), BORN);
    correct(patient, identity("Ada", "Sample", BORN, ""))
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    correct(patient, identity("Ada", "Sample", "2190-01-01", ", \"reason\": \"r\""))
        .then()
        .statusCode(400)
        .body("errors.field", contains("birthDate"));
  }

  @Test
  void theQrCodeHoldsTheNumberAndNothingElse() {
    var registered = register("Ada", uniqueName(), BORN).then().extract();
    String svg =
        as("designee")
            .get("/api/patients/{id}/qr", registered.<String>path("patientId"))
            .then()
            .statusCode(200)
            .contentType(PatientQrResource.SVG)
            .extract()
            .asString();
    assertThat(svg).isEqualTo(QrSvg.of(registered.path("patientNumber"))).startsWith("<svg");
    assertThat(svg).isNotEqualTo(QrSvg.of("another"));
  }

  @Test
  void everythingIsExportedForMachinesAndForPeople() {
    String name = uniqueName();
    String patient = registered("Ada", name, BORN);
    String course = openCourse(patient);
    as("prescriber")
        .get("/api/patients/{id}/export", patient)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("identity[0].familyName", equalTo(name))
        .body("custody.responsible.size()", equalTo(1))
        .body("custody.responsible[0].until", nullValue())
        .body("courses[0].courseId", equalTo(course))
        .body("authorizations.size()", equalTo(0));
    String page =
        as("prescriber")
            .accept("text/html")
            .get("/api/patients/{id}/export", patient)
            .then()
            .statusCode(200)
            .contentType("text/html")
            .extract()
            .asString();
    assertThat(page).contains(name, course, "Who was responsible for you").doesNotContain("src=");
  }

  @Test
  void whatPeopleTypedStaysTextInTheReadableExport() {
    String patient = registered("<script>alert(1)</script>", uniqueName(), BORN);
    String page =
        as("prescriber").accept("text/html").get("/api/patients/{id}/export", patient).asString();
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  private void consent(String course) {
    for (String form : List.of("PATIENT", "PREGNANCY_RISK")) {
      String today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK).toString();
      as("prescriber")
          .body(
              """
              {"type": "consentSigned", "on": "%s", "form": "%s", "signedBy": ["PATIENT", "PRESCRIBER"]}
              """
                  .formatted(today, form))
          .post("/api/courses/{id}/facts", course)
          .then()
          .statusCode(200);
    }
  }

  private static Response eligibility(String number, String born) {
    return as("pharmacist")
        .body("{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}".formatted(number, born))
        .post("/api/eligibility");
  }

  private String column(String column, String course) throws SQLException {
    return text("select %s::text from course where course_id = '%s'".formatted(column, course));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
