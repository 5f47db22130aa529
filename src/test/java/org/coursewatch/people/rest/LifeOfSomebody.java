package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.correct;
import static org.coursewatch.people.rest.PatientCalls.end;
import static org.coursewatch.people.rest.PatientCalls.erase;
import static org.coursewatch.people.rest.PatientCalls.offer;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.record;
import static org.coursewatch.people.rest.PatientCalls.test;
import static org.coursewatch.people.rest.Somebody.BORN;
import static org.coursewatch.people.rest.Somebody.BORN_CORRECTED;
import static org.coursewatch.people.rest.Somebody.REASON;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** The calls of {@link Somebody}'s life, each with the answer it gets. */
final class LifeOfSomebody {

  private static final String METHODS =
      """
      {"type": "contraceptionRecorded", "on": "%s", "by": "%s", "methods": ["IUD_COPPER", "MALE_LATEX_CONDOM"]}
      """;
  private static final String CONSENT =
      """
      {"type": "consentSigned", "on": "%s", "form": "%s", "signedBy": ["PATIENT", "PRESCRIBER"]}
      """;

  private String patient = "";
  private String number = "";
  private String course = "";

  String patient() {
    return patient;
  }

  String number() {
    return number;
  }

  String course() {
    return course;
  }

  /** Registered, found, corrected, and the course opened and prepared on {@code day}. */
  void begins(String day) {
    Response registered =
        as("designee")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Somebody.registration())
            .post("/api/patients");
    registered.then().statusCode(201);
    patient = registered.path("patientId");
    number = registered.path("patientNumber");
    as("designee").body(Somebody.registration()).post("/api/patients").then().statusCode(409);
    correct(patient, Somebody.correction()).then().statusCode(200);
    search("designee", Somebody.FAMILY, BORN_CORRECTED, 1);
    search("designee", Somebody.FORMER_FAMILY, BORN, 0);
    as("prescriber").get("/api/patients/{id}", patient).then().statusCode(200);
    as("prescriber").get("/api/patients?limit=200").then().statusCode(200);
    as("designee").get("/api/patients/{id}/qr", patient).then().statusCode(200);
    course = openCourse(patient);
    said("prescriber", CONSENT.formatted(day, "PATIENT"));
    said("prescriber", CONSENT.formatted(day, "PREGNANCY_RISK"));
    said("prescriber", test(day, "NEGATIVE", "MEDICAL"));
    said("designee", on("counselingConfirmed", day));
    said("prescriber", METHODS.formatted(day, "PRESCRIBER"));
    result(BORN_CORRECTED, 200);
    result(BORN, 404);
  }

  /** Test, counseling, methods and questions of a month, all on {@code day}. */
  void month(String day) {
    said("prescriber", test(day, "NEGATIVE", "MEDICAL"));
    said("designee", on("counselingConfirmed", day));
    said("prescriber", METHODS.formatted(day, "PRESCRIBER"));
    said("patient", METHODS.formatted(day, "PATIENT"));
    said("patient", on("comprehensionPassed", day));
  }

  /** Asked for with a wrong day and the right one, given back with a reason, and handed over. */
  void supplied() {
    pharmacy("/api/eligibility", BORN).then().statusCode(404);
    pharmacy("/api/authorizations", BORN).then().statusCode(404);
    pharmacy("/api/eligibility", BORN_CORRECTED).then().statusCode(200);
    String first = authorized();
    as("pharmacist")
        .body(Somebody.reason())
        .post("/api/authorizations/{number}/reversal", first)
        .then()
        .statusCode(200);
    as("pharmacist").post("/api/authorizations/{number}/return", first).then().statusCode(200);
    String second = authorized();
    as("pharmacist").post("/api/authorizations/{number}/dispensing", second).then().statusCode(200);
    as("auditor").get("/api/authorizations/{number}", second).then().statusCode(200);
    pharmacy("/api/authorizations", BORN_CORRECTED).then().statusCode(409);
  }

  /** A hold with its reason, voided with another; a positive test, and the glass is broken. */
  void stopped(String day) {
    String hold = "{\"type\": \"holdPlaced\", \"reason\": \"%s\"}".formatted(REASON);
    said("prescriber", hold);
    List<String> facts =
        as("prescriber").get("/api/courses/{id}/facts?limit=200", course).path("entries.factId");
    said(
        "prescriber",
        "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"%s\"}"
            .formatted(facts.getLast(), REASON));
    said("prescriber", test(day, "POSITIVE", "MEDICAL"));
    pharmacy("/api/eligibility", BORN_CORRECTED).then().statusCode(200);
    as("auditor")
        .body(Somebody.reason())
        .post("/api/courses/{id}/break-glass", course)
        .then()
        .statusCode(200);
    as("auditor").get("/api/courses/{id}", course).then().body("withheld", equalTo(false));
    as("administrator").get("/api/courses/{id}", course).then().body("withheld", equalTo(true));
    record("prescriber", course, on("pregnancyRuledOut", day)).then().statusCode(202);
  }

  /** Found as a duplicate of itself, joined and parted; then it goes to another practice. */
  void moved(String npi) {
    String twice =
        as("designee")
            .body(
                Somebody.registration()
                    .replaceFirst("\\{", "{\"duplicate\": \"CONFIRMED_OTHER_PERSON\", "))
            .post("/api/patients")
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    as("administrator")
        .body("{\"into\": \"%s\", \"reason\": \"%s\"}".formatted(patient, REASON))
        .post("/api/patients/{id}/merge", twice)
        .then()
        .statusCode(200);
    as("administrator")
        .body(Somebody.reason())
        .post("/api/patients/{id}/merge/reversal", twice)
        .then()
        .statusCode(200);
    String offered = offer(patient, npi).then().statusCode(201).extract().path("transferId");
    end("receiver", offered, "acceptance").then().statusCode(200);
    as("administrator").get("/api/patients/{id}/custody", patient).then().statusCode(200);
  }

  /** Everything that lists, reports or exports. */
  void readByEverybody() {
    for (String type : List.of("application/json", "text/html")) {
      String export =
          as("receiver")
              .accept(type)
              .get("/api/patients/{id}/export", patient)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertThat(export).contains(Somebody.FAMILY, Somebody.FORMER_FAMILY, "smurfblue");
    }
    as("administrator").get("/api/patients/{id}/export", patient).then().statusCode(200);
    for (String path :
        List.of(
            "/api/courses?limit=200&state=PREGNANCY_STOP",
            "/api/reports/overdue?limit=200&check=PREGNANCY_TEST",
            "/api/security/lookup-misses",
            "/api/audit?limit=200&patient=" + patient,
            "/api/audit/export",
            "/api/audit/verification",
            "/api/patients/" + patient + "/audit",
            "/api/courses/" + course + "/audit")) {
      as("auditor").get(path).then().statusCode(200);
    }
    as("administrator").post("/api/maintenance/rebuild-derived?dryRun=true").then().statusCode(200);
    as("patient").get("/api/me/record-access").then().statusCode(200);
  }

  /** The course and its follow-up are over. */
  void ends(String day) {
    record("receiver", course, PatientCalls.ended(day, REASON)).then().statusCode(200);
    String closed = "{\"type\": \"followUpClosed\", \"on\": \"%s\", \"reason\": \"%s\"}";
    record("receiver", course, closed.formatted(day, REASON)).then().statusCode(200);
  }

  void erased() {
    erase(patient, "LEGAL_ORDER", REASON).then().statusCode(200);
    as("receiver").get("/api/courses/{id}/facts", course).then().statusCode(200);
    pharmacy("/api/eligibility", BORN_CORRECTED).then().statusCode(404);
  }

  private void said(String account, String fact) {
    record(account, course, fact).then().statusCode(200);
  }

  private static String on(String type, String day) {
    return "{\"type\": \"%s\", \"on\": \"%s\"}".formatted(type, day);
  }

  private static void search(String account, String familyName, String born, int found) {
    as(account)
        .body(Somebody.search(familyName, born))
        .post("/api/patients/search")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(found));
  }

  private void result(String born, int status) {
    String lab =
        """
        {"type": "labResulted", "on": "2026-08-17", "loinc": "2571-8", "value": 120, "unit": "mg/dL"}
        """;
    PatientCalls.result("laboratory", number, born, lab).then().statusCode(status);
  }

  private String authorized() {
    return pharmacy("/api/authorizations", BORN_CORRECTED)
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }

  Response pharmacy(String path, String born) {
    return as("pharmacist")
        .body(
            """
            {"patientNumber": "%s", "birthDate": "%s",
             "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
            """
                .formatted(number, born))
        .post(path);
  }
}
