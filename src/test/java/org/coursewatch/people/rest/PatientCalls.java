package org.coursewatch.people.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls about patients as practices and the program's office make them. */
final class PatientCalls {

  private PatientCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  /** Ten years of names would not repeat one of these. */
  static String uniqueName() {
    return "Zz" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "q");
  }

  static Response register(String givenName, String familyName, String birthDate) {
    return as("designee")
        .body(identity(givenName, familyName, birthDate, ""))
        .post("/api/patients");
  }

  /** A new patient's id. */
  static String registered(String givenName, String familyName, String birthDate) {
    return register(givenName, familyName, birthDate)
        .then()
        .statusCode(201)
        .extract()
        .path("patientId");
  }

  /** {@code more} begins with a comma, or is empty. */
  static String identity(String givenName, String familyName, String birthDate, String more) {
    return "{\"givenName\": \"%s\", \"familyName\": \"%s\", \"birthDate\": \"%s\"%s}"
        .formatted(givenName, familyName, birthDate, more);
  }

  static Response correct(String patient, String identity) {
    return as("designee").body(identity).post("/api/patients/{id}/identity", patient);
  }

  static String openCourse(String patient) {
    return as("prescriber")
        .body(
            "{\"patientId\": \"%s\", \"riskCategory\": \"CAN_BECOME_PREGNANT\"}".formatted(patient))
        .post("/api/courses")
        .then()
        .statusCode(201)
        .extract()
        .path("courseId");
  }

  static Response record(String account, String course, String fact) {
    return as(account).body(fact).post("/api/courses/{id}/facts", course);
  }

  static Response offer(String patient, String npi) {
    return as("prescriber")
        .body("{\"npi\": \"%s\"}".formatted(npi))
        .post("/api/patients/{id}/custody/offers", patient);
  }

  static Response end(String account, String transfer, String how) {
    return as(account).post("/api/transfers/{id}/{how}", transfer, how);
  }

  static Response merge(String duplicate, String into) {
    return as("administrator")
        .body("{\"into\": \"%s\", \"reason\": \"registered twice\"}".formatted(into))
        .post("/api/patients/{id}/merge", duplicate);
  }

  static Response unmerge(String duplicate) {
    return as("administrator")
        .body("{\"reason\": \"they are twins\"}")
        .post("/api/patients/{id}/merge/reversal", duplicate);
  }

  static Response erase(String patient, String basis, String reason) {
    return as("administrator")
        .body("{\"basis\": \"%s\", \"reason\": \"%s\"}".formatted(basis, reason))
        .post("/api/patients/{id}/erasure", patient);
  }

  static Response result(String account, String number, String birthDate, String fact) {
    return as(account)
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"fact\": %s}"
                .formatted(number, birthDate, fact))
        .post("/api/results");
  }

  static String test(String on, String result, String setting) {
    return """
        {"type": "pregnancyTested", "specimenOn": "%s", "result": "%s", "specimen": "SERUM", "setting": "%s"}
        """
        .formatted(on, result, setting);
  }

  static String ended(String on, String reason) {
    return "{\"type\": \"courseEnded\", \"on\": \"%s\", \"reason\": \"%s\"}".formatted(on, reason);
  }
}
