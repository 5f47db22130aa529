package org.coursewatch.course.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.rest.EvaluationCalls.answer;
import static org.coursewatch.course.rest.EvaluationCalls.document;
import static org.coursewatch.course.rest.EvaluationCalls.malformed;
import static org.coursewatch.course.rest.EvaluationCalls.signedIn;
import static org.coursewatch.course.rest.EvaluationCalls.withCourse;
import static org.coursewatch.course.rest.EvaluationCalls.withFact;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an evaluation document is named, with its field. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MalformedEvaluationTest {

  @Test
  void saysWhereJsonBreaks() {
    malformed(
        "{\n  \"program\": \"us-ipledge\",\n  \"asOf\": }",
        "",
        "not well-formed JSON at line 3, column 11");
    malformed("", "", "the body is empty");
    malformed("   ", "", "the body is empty");
    malformed(JsonText.write(document()) + " {}", "", "not well-formed JSON at line 1");
    malformed("{\"program\": \"a\", \"program\": \"b\"}", "", "not well-formed JSON at line 1");
    malformed("[1, 2", "", "not well-formed JSON");
    malformed("[".repeat(100_000), "", "not well-formed JSON");
    malformed("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "", "not well-formed JSON");
    malformed("{\"asOf\": " + "9".repeat(5_000) + "}", "", "not well-formed JSON");
    malformed("{\"program\": \"\u0000\"}", "", "not well-formed JSON");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] noUtf8 = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
    signedIn("patient")
        .body(noUtf8)
        .post("/api/evaluations")
        .then()
        .statusCode(400)
        .body("errors[0].reason", containsString("not well-formed JSON"));
  }

  @Test
  void namesTheFieldThatIsMissing() {
    malformed("{}", "program", "is missing");
    for (String field : List.of("program", "asOf", "course")) {
      malformed(document().without(field), field, "is missing");
      malformed(document().putNull(field), field, "is missing");
    }
    malformed(document().without("facts"), "facts", "is not a list");
    for (String field : List.of("openedOn", "birthDate", "riskCategory")) {
      ObjectNode document = document();
      document.withObject("/course").remove(field);
      malformed(document, "course." + field, "is missing");
    }
  }

  @Test
  void namesTheFieldThatIsUnknown() {
    malformed(document().put("asof", "x"), "asof", "is not a known field");
    ObjectNode document = document();
    document.withObject("/course").put("name", "Jane Roe");
    malformed(document, "course.name", "is not a known field");
    malformed(
        withFact("{'type': 'counselingConfirmed', 'on': '2026-06-10', 'by': 'me'}"),
        "facts[10].by",
        "is not a known field");
  }

  @Test
  void namesTheCodeThatIsUnknown() {
    malformed(document().put("program", "eu-ppp"), "program", "is not a known program");
    malformed(document().put("rules", "us-ipledge/1999-01-01"), "rules", "is not a version");
    malformed(withCourse("riskCategory", "MALE"), "course.riskCategory", "is not a known code");
    malformed(
        withFact("{'type': 'prayed', 'on': '2026-06-10'}"),
        "facts[10].type",
        "is not a known kind of fact");
    malformed(
        withFact(
            "{'type': 'consentSigned', 'on': '2026-06-10', 'form': 'PATIENT', 'signedBy': ['patient']}"),
        "facts[10].signedBy[0]",
        "is not a known code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2025-02-29",
        "26-02-03",
        "2026-2-3",
        "2026-10-01T00:00:00Z",
        "20261001",
        ""
      })
  void namesTheDateThatIsNone(String date) {
    malformed(withCourse("openedOn", date), "course.openedOn", "is not a date of the calendar");
  }

  @Test
  void namesTheDateThatLiesTooFarAway() {
    malformed(withCourse("openedOn", "0001-01-01"), "course.openedOn", "lies too far away");
    malformed(withCourse("birthDate", "9999-12-31"), "course.birthDate", "lies too far away");
    malformed(withCourse("birthDate", "+12026-01-01"), "course.birthDate", "lies too far away");
    malformed(document().put("asOf", "0001-01-01T00:00:00Z"), "asOf", "lies too far away");
    malformed(document().put("asOf", "9999-12-31T23:59:59+18:00"), "asOf", "lies too far away");
    malformed(
        document().put("asOf", "2026-10-01T09:00:00"), "asOf", "is not an instant with an offset");
    for (String edge : List.of("1900-01-01T00:00:00+18:00", "2199-12-31T23:59:59-18:00")) {
      assertThat(answer(document().put("asOf", edge)).has("state")).isTrue();
    }
  }

  @Test
  void namesTheTextThatCannotBeOne() {
    for (String text : List.of("\\u0000", "\\u202e", "a\\u2066b", "\\ud800", "\\u001b[2J")) {
      malformed(
          withFact(
              "{'type': 'holdPlaced', 'at': '2026-06-10T12:00:00Z', 'reason': '" + text + "'}"),
          "facts[10].reason",
          "has control or direction-changing characters");
    }
    malformed(
        withFact(
            "{'type': 'holdPlaced', 'at': '2026-06-10T12:00:00Z', 'reason': '"
                + "x".repeat(501)
                + "'}"),
        "facts[10].reason",
        "at most 500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-999999999",
        "0",
        "-1",
        "30.5",
        "'30'",
        "true",
        "99999999999999999999"
      })
  void namesTheNumberThatCannotBeOne(String number) {
    malformed(
        withFact(
            "{'type': 'prescriptionIssued', 'on': '2026-06-10', 'daysSupply': " + number + "}"),
        "facts[10].daysSupply",
        "is not a whole number from 1 to 3650");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1", "0.1234567", "'5'", "1e999999999", "1e-999999999"})
  void namesTheDecimalThatCannotBeOne(String number) {
    malformed(
        withFact(
            "{'type': 'pregnancyTested', 'specimenOn': '2026-06-10', 'result': 'NEGATIVE', 'setting': 'MEDICAL',"
                + " 'specimen': 'URINE', 'sensitivity': "
                + number
                + "}"),
        "facts[10].sensitivity",
        "is not a number from 0 to 1000000");
  }

  @Test
  void aSingleDocumentThatIsNoObjectIsMalformed() {
    for (String body : List.of("3", "\"us-ipledge\"", "null", "true")) {
      malformed(body, "", "is not an object");
    }
  }
}
