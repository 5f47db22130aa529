package org.coursewatch.course.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.coursewatch.course.CaseExpectation;
import org.coursewatch.platform.json.JsonText;

/** Calls of {@code POST /api/evaluations}, and documents for them. */
final class EvaluationCalls {

  static final List<CaseExpectation> CASES = CaseExpectation.all();

  private EvaluationCalls() {}

  static void malformed(JsonNode document, String field, String reason) {
    malformed(JsonText.write(document), field, reason);
  }

  static void malformed(String body, String field, String reason) {
    Response response = send(body);
    assertThat(response.statusCode()).as(() -> response.asString()).isEqualTo(400);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    JsonNode problem = JsonText.parse(response.asString());
    assertThat(problem.get("status").intValue()).isEqualTo(400);
    assertThat(problem.get("requestId").textValue()).isEqualTo(response.header("X-Request-Id"));
    JsonNode error = problem.get("errors").get(0);
    assertThat(error.get("field").textValue()).isEqualTo(field);
    assertThat(error.get("reason").textValue()).contains(reason);
    assertThat(error.get("remedy").textValue()).isNotBlank();
  }

  static JsonNode answer(JsonNode documents) {
    Response response = send(JsonText.write(documents));
    assertThat(response.statusCode()).as(() -> response.asString()).isEqualTo(200);
    assertThat(response.contentType()).isEqualTo("application/json;charset=UTF-8");
    return JsonText.parse(response.asString());
  }

  static Response send(String body) {
    return signedIn("patient").body(body.getBytes(UTF_8)).post("/api/evaluations");
  }

  static RequestSpecification signedIn(String role) {
    return given().auth().preemptive().basic(role, "demo").contentType(ContentType.JSON);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A copy of a document without faults, with ten facts. */
  static ObjectNode document() {
    return CASES.getFirst().document().deepCopy();
  }

  static ObjectNode withCourse(String field, String value) {
    ObjectNode document = document();
    document.withObject("/course").put(field, value);
    return document;
  }

  /** The document as text, because no tree holds every text that can be sent. */
  static String withFact(String fact) {
    String document = JsonText.write(document());
    int at = document.lastIndexOf("}]") + 1;
    return document.substring(0, at) + "," + fact.replace('\'', '"') + document.substring(at);
  }
}
