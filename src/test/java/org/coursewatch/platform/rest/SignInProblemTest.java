package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.coursewatch.platform.rest.ProblemTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not signed in, or has another role, is told so. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SignInProblemTest {

  @Test
  void whoIsNotSignedInIsToldHow() {
    problem(get("/test/probe/auditors"), ProblemType.NOT_SIGNED_IN)
        .header("WWW-Authenticate", "basic realm=\"Coursewatch\"");
    problem(
            given().auth().preemptive().basic("auditor", "wrong").get("/test/probe/auditors"),
            ProblemType.NOT_SIGNED_IN)
        .header("WWW-Authenticate", "basic realm=\"Coursewatch\"");
    problem(
        given().header("Authorization", "Basic %%%").get("/test/probe/auditors"),
        ProblemType.NOT_SIGNED_IN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/health", "/api/nothing", "/test/routes/status"})
  void aWrongPasswordIsToldEvenWhereNoneIsNeeded(String path) {
    problem(
            given().auth().preemptive().basic("auditor", "wrong").get(path),
            ProblemType.NOT_SIGNED_IN)
        .header("WWW-Authenticate", "basic realm=\"Coursewatch\"");
  }

  @Test
  void anotherRoleIsNotPermitted() {
    problem(
        given().auth().preemptive().basic("patient", "demo").get("/test/probe/auditors"),
        ProblemType.NOT_PERMITTED);
    given()
        .auth()
        .preemptive()
        .basic("auditor", "demo")
        .get("/test/probe/auditors")
        .then()
        .statusCode(200);
  }

  private static Response get(String path) {
    return given().get(path);
  }
}
