package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure, wherever it happens, is answered by a problem document. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ProblemTest {

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeIsAnsweredInFull(ProblemType type) {
    problem(get("/test/probe/problems/" + type), type)
        .body("detail", equalTo("detail of " + type))
        .body("remedy", equalTo("remedy of " + type))
        .body("also", equalTo(7))
        .body("refusals[0].quantity", equalTo(3))
        .body("errors", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "400, MALFORMED", "403, NOT_PERMITTED", "404, NOT_FOUND", "406, NOT_ACCEPTABLE",
    "412, STALE_VERSION", "413, TOO_LARGE", "415, UNSUPPORTED_MEDIA_TYPE", "418, MALFORMED",
    "401, NOT_SIGNED_IN", "500, INTERNAL", "501, INTERNAL", "503, UNAVAILABLE"
  })
  void aBareStatusGetsTheProblemItStandsFor(int status, ProblemType type) {
    problem(get("/test/probe/statuses/" + status), type);
  }

  @Test
  void aRedirectIsNoProblem() {
    given()
        .config(
            RestAssured.config().redirect(RedirectConfig.redirectConfig().followRedirects(false)))
        .get("/test/probe/moved")
        .then()
        .statusCode(303)
        .header("Location", containsString("/elsewhere"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/nothing",
        "/test/probe/nothing",
        "/q/nothing",
        "/%00",
        "/api/..%2f"
      })
  void anUnknownAddressIsNotFound(String path) {
    problem(given().urlEncodingEnabled(false).get(path), ProblemType.NOT_FOUND);
  }

  @Test
  void anotherMethodIsNotAllowed() {
    problem(given().delete("/test/probe/little"), ProblemType.METHOD_NOT_ALLOWED);
    problem(given().put("/api/evaluations"), ProblemType.METHOD_NOT_ALLOWED);
  }

  @Test
  void anotherFormatIsNotMade() {
    problem(given().accept("text/csv").get("/test/probe/things"), ProblemType.NOT_ACCEPTABLE);
  }

  @Test
  void whoWasSlowerReadsAgain() {
    problem(get("/test/probe/overtaken"), ProblemType.STALE_VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/probe/bug", "/test/probe/wrong-answer"})
  void aFaultOfOursSaysNothingOfItself(String path) {
    String answer = problem(get(path), ProblemType.INTERNAL).extract().asString();
    assertThat(answer).doesNotContainIgnoringCase("secret", "exception", "Jane", "java", "quarkus");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/probe/no-database", "/test/probe/no-connection-left"})
  void aDatabaseThatIsAwayIsNoFaultAndNothingMissing(String path) {
    problem(get(path), ProblemType.UNAVAILABLE).header("Retry-After", "5");
  }

  @Test
  void whatReachesNoResourceIsAProblemToo() {
    problem(get("/test/routes/status"), ProblemType.NOT_PERMITTED);
    problem(get("/test/routes/busy"), ProblemType.UNAVAILABLE).header("Retry-After", "5");
    problem(get("/test/routes/bug"), ProblemType.INTERNAL).body(not(containsString("Jane Roe")));
  }

  @Test
  void everyAnswerHasAnIdAndGuards() {
    String one =
        get("/api/nothing")
            .then()
            .header("Cache-Control", "no-store")
            .extract()
            .header("X-Request-Id");
    String other =
        given()
            .header("X-Request-Id", "Jane Roe")
            .get("/")
            .then()
            .statusCode(200)
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "same-origin")
            .header("Server", nullValue())
            .header("X-Powered-By", nullValue())
            .extract()
            .header("X-Request-Id");
    assertThat(other).isNotEqualTo(one).isNotEqualTo("Jane Roe");
    get("/q/health").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  private static Response get(String path) {
    return given().get(path);
  }

  static ValidatableResponse problem(Response answer, ProblemType type) {
    return answer
        .then()
        .log()
        .ifValidationFails()
        .statusCode(type.status())
        .contentType(ProblemJson.MEDIA_TYPE)
        .body("type", equalTo(type.uri()))
        .body("title", equalTo(type.title()))
        .body("status", equalTo(type.status()))
        .body("detail", not(nullValue()))
        .body("remedy", not(nullValue()))
        .body("requestId", equalTo(answer.header("X-Request-Id")))
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }
}
