package org.coursewatch.people.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;

/** Calls about people and organizations. */
final class PeopleCalls {

  private PeopleCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  static Response invite(String by, String role, String email) {
    return as(by)
        .body("{\"role\": \"%s\", \"email\": \"%s\"}".formatted(role, email))
        .post("/api/invitations");
  }

  static Response accept(String account, String token) {
    return as(account)
        .body("{\"token\": \"%s\"}".formatted(token))
        .post("/api/invitations/acceptance");
  }

  static Response me(String account) {
    return as(account).get("/api/me");
  }

  static Response standing(String by, String party) {
    return as(by).get("/api/standings/{id}", party);
  }

  static Response decide(String by, String party, String decision) {
    return as(by)
        .body("{\"reason\": \"As agreed with the board.\"}")
        .post("/api/standings/{id}/{decision}", party, decision);
  }

  /** Signs all statements but the first {@code skipped}. */
  static Response attest(String by, String party, int skipped) {
    Response standing = standing(by, party);
    List<String> codes = standing.jsonPath().getList("statements.code");
    String signed =
        codes.stream()
            .skip(skipped)
            .map("{\"code\": \"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return attest(by, party, standing.jsonPath().getString("version"), signed);
  }

  static Response attest(String by, String party, String version, String statements) {
    return as(by)
        .body("{\"version\": \"%s\", \"statements\": [%s]}".formatted(version, statements))
        .post("/api/standings/{id}/attestations", party);
  }

  static Response enrollPrescriber(String by, String npi) {
    return as(by)
        .body(
            """
            {"npi": "%s", "name": "Dr. New", "practiceName": "New Practice", "zone": "America/New_York"}
            """
                .formatted(npi))
        .post("/api/prescribers");
  }
}
