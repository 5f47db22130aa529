package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Forms as other systems ask for them and send them back. */
final class FormCalls {

  static final String MRN = "urn:test:mrn";
  static final String NUMBER = "urn:coursewatch:patient-number";

  private FormCalls() {}

  /** Nobody else is called so. */
  static String uniqueName() {
    return "Zz" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "q");
  }

  static Response get(String account, String path) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .get("/fhir/" + path);
  }

  static Response post(String account, String path, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .contentType(FhirAnswer.MEDIA_TYPE)
        .body(body)
        .post("/fhir/" + path);
  }

  /** Whatever became of it, the answer is valid. */
  static Response submit(String account, String body) {
    Response answer = post(account, "QuestionnaireResponse/$submit", body);
    FhirValidation.assertValid(answer.asString());
    return answer;
  }

  static String text(String name, String value) {
    return item(name, "\"valueString\": \"%s\"".formatted(value));
  }

  static String day(String name, LocalDate day) {
    return item(name, "\"valueDate\": \"%s\"".formatted(day));
  }

  static String code(String name, String system, String code) {
    return item(
        name,
        "\"valueCoding\": {\"system\": \"urn:coursewatch:code:%s\", \"code\": \"%s\"}"
            .formatted(system, code));
  }

  static String yes(String name) {
    return item(name, "\"valueBoolean\": true");
  }

  static String item(String name, String value) {
    return "{\"linkId\": \"%s\", \"answer\": [{%s}]}".formatted(name, value);
  }

  static String response(String form, String subject, String... items) {
    return """
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "urn:coursewatch:questionnaire:%s", %s "item": [%s]}
        """
        .formatted(form, subject, String.join(", ", items));
  }

  static String called(String system, String value) {
    return "\"subject\": {\"identifier\": {\"system\": \"%s\", \"value\": \"%s\"}},"
        .formatted(system, value);
  }

  /** The enrollment of Ada {@code name}, in groups as the form has them. */
  static String enrollment(String name, String subject, String... more) {
    String who =
        "{\"linkId\": \"who\", \"item\": [%s, %s, %s]}"
            .formatted(
                text("givenName", "Ada"),
                text("familyName", name),
                day("birthDate", LocalDate.of(1998, 4, 12)));
    return response(
        "patient-enrollment",
        subject,
        who,
        code("category", "category", "CAN_BECOME_PREGNANT")
            + (more.length == 0 ? "" : ", " + String.join(", ", more)));
  }

  static String issues(Response answer) {
    return answer.path("issue.expression.flatten()").toString();
  }

  static String number(Response answer) {
    return answer.path("parameter.find { it.name == 'patient' }.valueIdentifier.value");
  }

  static String caseOf(Response answer) {
    return answer.path("parameter.find { it.name == 'case_number' }.valueString");
  }

  static String course(Response answer) {
    return caseOf(answer).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  static Response read(String course) {
    return given().auth().preemptive().basic("prescriber", "demo").get("/api/courses/{id}", course);
  }

  static List<String> facts(String course) {
    return given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .get("/api/courses/{id}/facts", course)
        .path("entries.fact.type");
  }
}
