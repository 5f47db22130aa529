package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.platform.rest.ProblemTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site cannot act through somebody's browser. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CrossSiteTest {

  private static final String OWN = "own";

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Sec-Fetch-Site, Origin, Referer, Cookie, passes
        "same-origin, -, -, -, true",
        "none, -, -, -, true",
        "same-origin, https://evil.example, -, a=b, true",
        "cross-site, -, -, -, false",
        "same-site, own, own, a=b, false",
        "nonsense, own, -, -, false",
        "-, own, -, a=b, true",
        "-, own, https://evil.example/, -, true",
        "-, null, -, a=b, false",
        "-, null, -, -, false",
        "-, https://evil.example, own, a=b, false",
        "-, %%%, -, a=b, false",
        "-, -, own, a=b, true",
        "-, -, https://evil.example/own, a=b, false",
        "-, -, -, a=b, false",
        "-, -, -, -, true"
      })
  void anUnsafeMethodComesFromOurPagesOrFromAProgram(
      String site, String origin, String referer, String cookie, boolean passes) {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      RequestSpecification request = request(site, origin, referer, cookie);
      Response answer = request.request(method, "/nowhere");
      problem(answer, passes ? ProblemType.NOT_FOUND : ProblemType.NOT_PERMITTED);
    }
    for (String method : new String[] {"GET", "HEAD"}) {
      RequestSpecification request = request(site, origin, referer, cookie);
      assertThat(request.request(method, "/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://%s:%d", "http://%s.evil.example:%d", "http://x@%s.evil:%d", "http://%s"})
  void anOriginIsTheWholeOfIt(String form) {
    String origin = form.formatted(root.getHost(), root.getPort());
    problem(given().header("Origin", origin).post("/test/probe/orders"), ProblemType.NOT_PERMITTED);
  }

  @Test
  void aRefusalComesBeforeAnythingIsDone() {
    given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/json")
        .body("{}")
        .post("/api/patients")
        .then()
        .statusCode(403);
    assertThat(given().get("/q/metrics").asString())
        .contains("coursewatch_requests_refused_total{why=\"cross_site\"}");
  }

  @Test
  void noOtherSiteMayReadAnAnswer() {
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/api/courses")
        .then()
        .header("Access-Control-Allow-Origin", (String) null)
        .header("Access-Control-Allow-Methods", (String) null);
  }

  private RequestSpecification request(String site, String origin, String referer, String cookie) {
    RequestSpecification request = given();
    String own = "http://" + root.getHost() + ":" + root.getPort();
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.header("Origin", origin.equals(OWN) ? own : origin);
    }
    if (referer != null) {
      request.header("Referer", referer.equals(OWN) ? own + "/somewhere?a=b" : referer);
    }
    return cookie == null ? request : request.header("Cookie", cookie);
  }
}
