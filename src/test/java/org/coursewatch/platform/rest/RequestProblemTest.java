package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.coursewatch.platform.rest.ProblemTest.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read of a request is named. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RequestProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "things/1-1-1-1-1; id; is not an id such as",
        "things/7; id; is not an id such as",
        "things?limit=many; limit; is not a whole number",
        "things?limit=99999999999; limit; is not a whole number",
        "things?limit=101; limit; must be less than or equal to 100",
        "things?on=2026-02-30; on; is not a date such as 2026-10-01",
        "things?asOf=2026-02-03; asOf; is not an instant such as",
        "things?type=refused; type; is not one of [MALFORMED",
        "things?all=maybe; all; is not true or false"
      })
  void aParameterThatCannotBeReadIsNamed(String path, String field, String reason) {
    problem(get("/test/probe/" + path), ProblemType.MALFORMED)
        .body("errors.field", contains(field))
        .body("errors[0].reason", containsString(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%0Ab", "%1f", "%7F"})
  void aControlCharacterInAParameterIsRefused(String value) {
    problem(
            given().urlEncodingEnabled(false).get("/test/probe/things?other=" + value),
            ProblemType.MALFORMED)
        .body("errors[0].reason", containsString("a control character"));
  }

  @Test
  void parametersThatFitAreRead() {
    String id = "0190a6e4-5b7c-7d31-9c40-1f2e3d4c5b6a";
    get("/test/probe/things/" + id).then().statusCode(200).body(equalTo("\"" + id + "\""));
    given()
        .queryParam("asOf", "2026-10-01T09:00:00-04:00")
        .get("/test/probe/things?limit=5&on=2026-10-01&type=REFUSED&all=true")
        .then()
        .body(equalTo("\"5 2026-10-01 2026-10-01T13:00:00Z REFUSED true\""));
    get("/test/probe/things").then().body(equalTo("\"null null null null false\""));
  }

  @Test
  void constraintsNameTheFieldsAndNotOurMethods() {
    problem(
            order("{\"name\": \" \", \"lines\": [{\"quantity\": 1}, {\"quantity\": 0}]}"),
            ProblemType.MALFORMED)
        .body("detail", equalTo("2 values are not usable."))
        .body("errors.field", contains("lines[1].quantity", "name"))
        .body("errors.reason", contains("must be greater than 0", "must not be blank"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"name\": ; ''; line 1, column 9",
        "{\"name\": \"a\", \"lines\": 3}; lines; is not what belongs here",
        "{\"name\": \"a\", \"lines\": [{\"quantity\": \"Jane Roe\"}]}; lines[0].quantity; is not what",
        "[1, 2]; ''; not well-formed"
      })
  void whatJacksonCannotBindIsNamed(String body, String field, String reason) {
    problem(order(body), ProblemType.MALFORMED)
        .body("errors.field", contains(field))
        .body("errors[0].reason", containsString(reason))
        .body(not(containsString("Jane Roe")))
        .body(not(containsString("org.coursewatch")));
  }

  @Test
  void anotherContentTypeIsNotTaken() {
    problem(
        given().contentType("text/csv").body("a;b").post("/test/probe/orders"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  private static Response order(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/test/probe/orders");
  }

  private static Response get(String path) {
    return given().get(path);
  }
}
