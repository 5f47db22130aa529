package org.coursewatch.signature;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.coursewatch.course.CourseId;

/** Calls about signatures, with the demo accounts. */
final class SignatureCalls {

  private SignatureCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  /** Records {@code fact}; the id of what the ledger now ends with. */
  static String record(String account, CourseId course, String fact) {
    as(account)
        .body(fact)
        .post("/api/courses/{id}/facts", course.toString())
        .then()
        .statusCode(200);
    return ledger(course).path("entries[-1].factId");
  }

  static Response ledger(CourseId course) {
    return as("administrator").get("/api/courses/{id}/facts?limit=200", course.toString());
  }

  static Response sign(String account, CourseId course, String fact, String meaning) {
    return as(account)
        .body("{\"meaning\": \"%s\"}".formatted(meaning))
        .post("/api/courses/{id}/facts/{fact}/signature", course.toString(), fact);
  }

  static Response signatures(String account, CourseId course) {
    return as(account).get("/api/courses/{id}/signatures?limit=200", course.toString());
  }
}
