package org.coursewatch.course.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.rest.EvaluationCalls.CASES;
import static org.coursewatch.course.rest.EvaluationCalls.answer;
import static org.coursewatch.course.rest.EvaluationCalls.array;
import static org.coursewatch.course.rest.EvaluationCalls.document;
import static org.coursewatch.course.rest.EvaluationCalls.malformed;
import static org.coursewatch.course.rest.EvaluationCalls.send;
import static org.coursewatch.course.rest.EvaluationCalls.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.coursewatch.course.CaseExpectation;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluation documents over HTTP: what is answered, one by one and many at once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EvaluationsResourceTest {

  static List<CaseExpectation> cases() {
    return CASES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyCaseHoldsAlone(CaseExpectation expectation) {
    expectation.verify(answer(expectation.document()));
  }

  @Test
  void allCasesHoldTogether() {
    ArrayNode documents = array();
    CASES.forEach(each -> documents.add(each.document()));
    JsonNode answers = answer(documents);
    assertThat(answers).hasSameSizeAs(CASES);
    for (int i = 0; i < CASES.size(); i++) {
      CASES.get(i).verify(answers.get(i));
    }
  }

  @Test
  void writesDaysAndInstantsAsTextAndWhatIsAbsentAsNull() {
    JsonNode open = answer(CASES.getFirst().document());
    assertThat(open.at("/window/firstDay").textValue()).isEqualTo("2026-06-10");
    assertThat(open.at("/window/closesAt").textValue()).isEqualTo("2026-06-17T04:00:00Z");
    ObjectNode later = document().put("asOf", "2026-09-10T12:00:00-04:00");
    JsonNode closed = answer(later);
    assertThat(closed.has("window")).isTrue();
    assertThat(closed.get("window").isNull()).isTrue();
    assertThat(closed.at("/dispense/refusals/0").has("clearsOn")).isTrue();
  }

  @Test
  void aMalformedDocumentHasAProblemInItsPlace() {
    ArrayNode documents = array();
    documents.add(document());
    documents.add(document().put("asOf", "2026-02-30T00:00:00Z").put("surprise", true));
    documents.add(3);
    documents.addNull();
    documents.addArray();
    documents.add(document());
    Response response = send(JsonText.write(documents));
    response
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("$", hasSize(6))
        .body("[1].type", equalTo("urn:coursewatch:problem:malformed"))
        .body("[1].title", equalTo("The request is malformed."))
        .body("[1].status", equalTo(400))
        .body("[1].errors.field", contains("asOf", "surprise"))
        .body("[1].requestId", equalTo(response.header("X-Request-Id")));
    JsonNode answers = JsonText.parse(response.asString());
    for (int i = 2; i <= 4; i++) {
      assertThat(answers.get(i).get("status").intValue()).isEqualTo(400);
    }
    CASES.getFirst().verify(answers.get(0));
    CASES.getFirst().verify(answers.get(5));
  }

  @Test
  void anEmptyArrayIsAnsweredByOne() {
    send("[]").then().statusCode(200).body(equalTo("[]"));
  }

  @Test
  void takesAThousandDocumentsAndNoMore() {
    ArrayNode documents = array();
    for (int i = 0; i < 1_000; i++) {
      documents.add(CASES.get(i % CASES.size()).document());
    }
    JsonNode answers = answer(documents);
    assertThat(answers).hasSize(1_000);
    for (int i = 0; i < 1_000; i++) {
      CASES.get(i % CASES.size()).verify(answers.get(i));
    }
    documents.add(document());
    malformed(JsonText.write(documents), "", "has 1001 documents, at most 1000 are taken");
  }

  @Test
  void evenAThousandStrangeDocumentsGetTheirAnswers() {
    ArrayNode documents = array();
    for (int i = 0; i < 1_000; i++) {
      documents.add(document().put("program", "x".repeat(i)));
    }
    send(JsonText.write(documents)).then().statusCode(200).body("$", hasSize(1_000));
  }

  @Test
  void takesJsonOnlyAndOnlySoMuch() {
    signedIn("patient")
        .contentType("text/plain")
        .body(JsonText.write(document()))
        .post("/api/evaluations")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:coursewatch:problem:unsupported-media-type"));
    send("[\"" + "x".repeat(10_000_000) + "\"]")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:coursewatch:problem:too-large"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"administrator", "auditor", "designee", "patient", "pharmacist", "prescriber"})
  void answersEveryRole(String role) {
    signedIn(role)
        .body(JsonText.write(document()))
        .post("/api/evaluations")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLEARED"));
  }

  @Test
  void answersNobodyWhoIsNotSignedIn() {
    given()
        .contentType(ContentType.JSON)
        .body(JsonText.write(document()))
        .post("/api/evaluations")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "basic realm=\"Coursewatch\"")
        .body("type", equalTo("urn:coursewatch:problem:not-signed-in"));
  }

  @Test
  void otherMethodsAreNotAllowed() {
    given().get("/api/evaluations").then().statusCode(405).contentType("application/problem+json");
    given().get("/api/evaluation").then().statusCode(404).contentType("application/problem+json");
  }
}
