package org.coursewatch.course.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;

/** Calls of the API as people make them, with the demo accounts. */
final class CourseCalls {

  private CourseCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  static Response registerPatient() {
    return as("designee")
        .body(
            """
            {"givenName": "Ada", "familyName": "Sample", "birthDate": "1998-04-12",
             "duplicate": "CONFIRMED_OTHER_PERSON"}
            """)
        .post("/api/patients");
  }

  static Response openCourse(String patientId, String category) {
    return as("prescriber")
        .body("{\"patientId\": \"%s\", \"riskCategory\": \"%s\"}".formatted(patientId, category))
        .post("/api/courses");
  }

  /** A new patient with a new course; its id. */
  static String newCourse() {
    String patient = registerPatient().then().statusCode(201).extract().path("patientId");
    return openCourse(patient, "CAN_BECOME_PREGNANT")
        .then()
        .statusCode(201)
        .extract()
        .path("courseId");
  }

  static Response record(String account, String courseId, String fact) {
    return as(account).body(fact).post("/api/courses/{id}/facts", courseId);
  }

  static String counseling(LocalDate on) {
    return "{\"type\": \"counselingConfirmed\", \"on\": \"%s\"}".formatted(on);
  }

  static String test(LocalDate on, String result) {
    return """
        {"type": "pregnancyTested", "specimenOn": "%s", "result": "%s", "specimen": "URINE", "setting": "MEDICAL"}
        """
        .formatted(on, result);
  }

  static String consent(LocalDate on, String form) {
    return """
        {"type": "consentSigned", "on": "%s", "form": "%s", "signedBy": ["PATIENT", "PRESCRIBER"]}
        """
        .formatted(on, form);
  }

  static String methods(LocalDate on, String by) {
    return """
        {"type": "contraceptionRecorded", "on": "%s", "by": "%s", "methods": ["IUD_COPPER", "MALE_LATEX_CONDOM"]}
        """
        .formatted(on, by);
  }
}
