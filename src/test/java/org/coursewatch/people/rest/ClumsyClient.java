package org.coursewatch.people.rest;

import static io.restassured.RestAssured.given;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;

/** Says what it knows of {@link Somebody} where it does not belong, and is refused every time. */
final class ClumsyClient {

  private final LifeOfSomebody life;

  private ClumsyClient(LifeOfSomebody life) {
    this.life = life;
  }

  static ClumsyClient of(LifeOfSomebody life) {
    return new ClumsyClient(life);
  }

  void makesEveryMistake() {
    everyValueInEveryAddress();
    everyValueInEveryBody();
    brokenBodies();
    valuesInHeaders();
    aBugThatQuotesIt();
  }

  private static List<String> values() {
    return List.of(
        Somebody.FAMILY,
        Somebody.GIVEN + " " + Somebody.FAMILY,
        Somebody.BORN,
        Somebody.EMAIL,
        Somebody.PHONE);
  }

  private void everyValueInEveryAddress() {
    for (String value : values()) {
      for (String path :
          List.of(
              "/api/patients/{value}",
              "/api/patients/{value}/export",
              "/api/courses/{value}",
              "/api/courses/{value}/facts",
              "/api/authorizations/{value}",
              "/api/programs/{value}/rules",
              "/api/{value}",
              "/{value}",
              "/q/{value}")) {
        refused(as("administrator").get(path, value));
      }
      for (String parameter : List.of("cursor", "limit", "state", "asOf")) {
        refused(as("prescriber").queryParam(parameter, value).get("/api/courses"), 200);
      }
      for (String parameter : List.of("check", "prescriber", "on", "cursor", "minDaysOverdue")) {
        refused(as("prescriber").queryParam(parameter, value).get("/api/reports/overdue"), 400);
      }
      for (String parameter : List.of("patient", "action", "from", "cursor")) {
        refused(as("auditor").queryParam(parameter, value).get("/api/audit"));
      }
      refused(as("designee").queryParam("familyName", value).get("/api/patients"), 200);
    }
  }

  private void everyValueInEveryBody() {
    for (String value : values()) {
      refused(
          as("designee")
              .body(PatientCalls.identity(value, value, value + "x", ""))
              .post("/api/patients"));
      refused(
          as("designee")
              .body(PatientCalls.identity("A", "B", Somebody.BORN, ", \"%s\": 1".formatted(value)))
              .post("/api/patients"));
      refused(as("pharmacist").body(lookUp(value, value)).post("/api/eligibility"));
      refused(as("pharmacist").body(lookUp(life.number(), value)).post("/api/authorizations"));
      for (String fact :
          List.of(
              "{\"type\": \"%s\"}",
              "{\"type\": \"counselingConfirmed\", \"on\": \"%s!\"}",
              "{\"type\": \"pregnancyTested\", \"specimenOn\": \"2026-10-01\", \"result\": \"%s\"}",
              "{\"type\": \"labResulted\", \"on\": \"2026-10-01\", \"loinc\": \"%s\"}",
              "{\"type\": \"factVoided\", \"fact\": \"%1$s\", \"reason\": \"%1$s\"}")) {
        refused(PatientCalls.record("receiver", life.course(), fact.formatted(value)));
      }
      refused(
          as("prescriber")
              .body("{\"patientId\": \"%1$s\", \"riskCategory\": \"%1$s\"}".formatted(value))
              .post("/api/courses"));
      refused(
          as("prescriber")
              .body("{\"role\": \"%s\", \"email\": \"x\"}".formatted(value))
              .post("/api/invitations"));
      as("auditor")
          .body("{\"asOf\": \"%1$s\", \"facts\": [{\"type\": \"%1$s\"}]}".formatted(value))
          .post("/api/evaluations");
    }
  }

  private static String lookUp(String number, String born) {
    return "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}".formatted(number, born);
  }

  private static void brokenBodies() {
    String whole = Somebody.registration();
    for (String broken :
        List.of(
            whole.substring(0, whole.length() / 2),
            whole.replace(":", ""),
            whole + Somebody.FAMILY,
            Somebody.FAMILY,
            "\"" + Somebody.FAMILY + "\"",
            "[" + whole + "]",
            whole.replaceFirst("\\{", "{\"familyName\": \"%s\", ".formatted(Somebody.FAMILY)),
            whole.replace(Somebody.GIVEN, "\\u00zz" + Somebody.GIVEN),
            whole.replace(Somebody.GIVEN, Somebody.GIVEN + "\u0000"))) {
      refused(as("designee").body(broken).post("/api/patients"));
      refused(as("designee").body(broken).post("/api/patients/search"));
      refused(as("pharmacist").body(broken).post("/api/eligibility"));
    }
    refused(
        as("designee")
            .contentType(ContentType.XML)
            .body("<a>" + whole + "</a>")
            .post("/api/patients"));
  }

  private static void valuesInHeaders() {
    for (String value : values()) {
      refused(given().auth().preemptive().basic(value, "wrong").get("/api/me"));
      refused(given().header("Authorization", "Bearer " + value).get("/api/me"));
      refused(as("designee").header("X-Request-Id", value).get("/api/patients/" + value));
      refused(as("designee").header("Accept", value).get("/api/courses/x"));
      refused(as("designee").header("Origin", "https://" + value).body("{}").post("/api/patients"));
      refused(as("designee").header("If-Match", value).body("{}").post("/api/patients"));
    }
  }

  /** The message of the exception quotes what was sent: SQL that is put together badly. */
  private static void aBugThatQuotesIt() {
    for (String value : values()) {
      given()
          .header("Account", "somebody")
          .body("it's " + value)
          .post("/test/probe/deed/DONE")
          .then()
          .statusCode(500);
    }
  }

  private static void refused(Response answer) {
    refused(answer, 400);
  }

  /** Some parameters nobody knows are passed over: {@code least} says what comes back then. */
  private static void refused(Response answer, int least) {
    answer.then().statusCode(greaterThanOrEqualTo(least));
  }
}
