package org.coursewatch.dispense.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.coursewatch.TestPeople.Treated;

/** Calls of the API as pharmacies make them. */
final class PharmacyCalls {

  private static final String LINES = "[{\"ndc\": \"0591-2434-15\", \"quantity\": 30}]";

  private PharmacyCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  static Response ask(String account, Treated treated) {
    return as(account).body(document(treated, 30)).post("/api/eligibility");
  }

  static Response issue(String account, Treated treated) {
    return as(account).body(document(treated, 30)).post("/api/authorizations");
  }

  /** A new authorization's number. */
  static String issued(String account, Treated treated) {
    return issue(account, treated).then().statusCode(201).extract().path("number");
  }

  static Response handOver(String account, String number) {
    return as(account).post("/api/authorizations/{number}/dispensing", number);
  }

  static Response reverse(String account, String number) {
    return as(account)
        .body("{\"reason\": \"not picked up\"}")
        .post("/api/authorizations/{number}/reversal", number);
  }

  static Response confirmReturn(String account, String number) {
    return as(account).post("/api/authorizations/{number}/return", number);
  }

  static Response read(String account, String number) {
    return as(account).get("/api/authorizations/{number}", number);
  }

  static String document(Treated treated, int daysSupply) {
    return document(
        treated.patient().number().toString(),
        treated.patient().birthDate().toString(),
        "{\"daysSupply\": %d, \"lines\": %s}".formatted(daysSupply, LINES));
  }

  static String document(String number, String birthDate, String request) {
    return "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"request\": %s}"
        .formatted(number, birthDate, request);
  }
}
