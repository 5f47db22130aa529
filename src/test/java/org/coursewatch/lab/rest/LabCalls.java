package org.coursewatch.lab.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls about labs as practices, laboratories and the program's office make them. */
final class LabCalls {

  private LabCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  static Response record(String account, Object course, String fact) {
    return as(account).body(fact).post("/api/courses/{id}/facts", course.toString());
  }

  /** {@code more} begins with a comma, or is empty. */
  static String lab(String on, String loinc, String value, String unit, String more) {
    return """
        {"type": "labResulted", "on": "%s", "loinc": "%s", "value": %s, "unit": "%s"%s}"""
        .formatted(on, loinc, value, unit, more);
  }

  static String alt(String on, String value) {
    return lab(on, "1742-6", value, "U/L", ", \"upperLimit\": 40");
  }

  static String mood(String on, String instrument, int score, boolean urgent) {
    return """
        {"type": "moodScreened", "on": "%s", "instrument": "%s", "score": %d, "urgent": %s}"""
        .formatted(on, instrument, score, urgent);
  }

  static String because(String reason) {
    return "{\"reason\": \"%s\"}".formatted(reason);
  }

  static Response proposals(String account, Object course) {
    return as(account).get("/api/courses/{id}/hold-proposals", course.toString());
  }

  static Response decide(String account, Object course, String hold, String how, String reason) {
    return as(account)
        .body(because(reason))
        .post("/api/courses/{id}/hold-proposals/{hold}/{how}", course.toString(), hold, how);
  }

  static Response labs(String account, Object course) {
    return as(account).get("/api/courses/{id}/labs", course.toString());
  }

  static Response result(String number, String birthDate, String fact) {
    return as("laboratory")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"fact\": %s}"
                .formatted(number, birthDate, fact))
        .post("/api/results");
  }

  static String test(String on, String result) {
    return """
        {"type": "pregnancyTested", "specimenOn": "%s", "result": "%s", "specimen": "SERUM", "setting": "MEDICAL"}"""
        .formatted(on, result);
  }

  static Response attach(String unmatched, Object course, String reason) {
    return as("administrator")
        .body("{\"courseId\": \"%s\", \"reason\": \"%s\"}".formatted(course, reason))
        .post("/api/unmatched-results/{id}/attachment", unmatched);
  }

  static Response dismiss(String unmatched, String reason) {
    return as("administrator")
        .body(because(reason))
        .post("/api/unmatched-results/{id}/dismissal", unmatched);
  }
}
