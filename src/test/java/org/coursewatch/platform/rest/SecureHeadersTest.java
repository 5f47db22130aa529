package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.platform.rest.ProblemTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer carries the headers that guard it, and none says what it was made with. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SecureHeadersTest {

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "GET, /console.css, 200",
    "GET, /nothing.css, 404",
    "GET, /q/openapi, 200",
    "GET, /q/health, 200",
    "GET, /q/metrics, 200",
    "GET, /q/nothing, 404",
    "GET, /api/nothing, 404",
    "GET, /api/courses, 401",
    "GET, /api/courses?limit=x, 401",
    "HEAD, /, 200",
    "POST, /, 405",
    "POST, /test/probe/orders, 204",
    "DELETE, /api/courses, 405",
    "TRACE, /, 405",
    "TRACE, /api/courses, 405",
    "OPTIONS, /, 204",
    "OPTIONS, /api/courses, 204",
    "GET, /test/probe/auditors, 401",
    "GET, /test/probe/statuses/406, 406",
    "GET, /test/probe/bug, 500",
    "GET, /test/routes/bug, 500",
    "GET, /test/routes/busy, 503",
    "GET, /%2e%2e/%2e%2e/etc/passwd, 404",
    "GET, /.git/config, 404"
  })
  void everyAnswerIsGuarded(String method, String path, int status) {
    Response answer =
        given().urlEncodingEnabled(false).contentType("application/json").request(method, path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertGuarded(answer);
    assertThat(answer.header("Content-Security-Policy")).isEqualTo(SecureHeaders.OWN_PAGES);
    // Metrics name the threads they count; docs/security.md says who should see them.
    if (!path.equals("/q/metrics")) {
      assertThat(answer.asString())
          .doesNotContainIgnoringCase("vert.x", "resteasy", "\tat ", "exception:");
    }
  }

  @Test
  void swaggerUiHasAPolicyOfItsOwn() {
    for (String path : new String[] {"/q/swagger-ui", "/q/swagger-ui/", "/q/swagger-ui/x"}) {
      Response answer = given().get(path);
      assertGuarded(answer);
      assertThat(answer.header("Content-Security-Policy")).isEqualTo(SecureHeaders.SWAGGER_UI);
    }
    assertThat(given().get("/q/swagger-ui-and-more").header("Content-Security-Policy"))
        .isEqualTo(SecureHeaders.OWN_PAGES);
  }

  /** All that Swagger UI takes comes from here: its policy lets nothing else through. */
  @Test
  void swaggerUiTakesNothingFromElsewhere() {
    assertThat(given().get("/q/swagger-ui/").asString())
        .doesNotContainPattern("(src|href)=[\"'](https?:)?//")
        .contains("/q/openapi");
  }

  @Test
  void theStartPageKeepsItsOwnPolicy() {
    assertThat(given().get("/").asString())
        .doesNotContainPattern("(?i)<style|style=|<script(?![^>]*src=)| on\\w+=")
        .contains("href=\"/console.css\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/", "/q/health", "/test/probe/things"})
  void whatMayShowAPersonIsStoredNowhere(String path) {
    assertThat(given().get(path).headers().getValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void stylesMayBeStored() {
    assertThat(given().get("/console.css").header("Cache-Control")).contains("max-age");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\nConnection: close\n\n",
        "GET /\u0001 HTTP/1.1\nHost: x\nConnection: close\n\n",
        "nonsense\n\n",
        "GET / HTTP/1.1\nHost: x\nBad Header: 1\n\n",
        "GET / HTTP/1.1\nHost: x\nContent-Length: many\n\n",
        "POST /api/evaluations HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\nZZ\n"
      })
  void malformedHttpGetsNoBanner(String request) throws IOException {
    String answer = RawHttp.answer(root.getPort(), request, 0);
    assertThat(answer).matches("(?s)(HTTP/\\d\\.\\d 4\\d\\d .*)?");
    assertNoBanner(answer);
  }

  @Test
  void tooMuchOfAHeaderOrAddressIsRefusedWithoutABanner() throws IOException {
    String head = "GET /%s HTTP/1.1\nHost: x\nX-Much: %s\nConnection: close\n\n";
    String longHeader = RawHttp.answer(root.getPort(), head.formatted("", "y".repeat(30_000)), 0);
    String longAddress = RawHttp.answer(root.getPort(), head.formatted("z".repeat(5_000), ""), 0);
    assertThat(longHeader).startsWith("HTTP/1.1 431");
    assertThat(longAddress).matches("(?s)HTTP/1.[01] 414 .*");
    assertNoBanner(longHeader);
    assertNoBanner(longAddress);
  }

  @Test
  void parametersAreFewAndShort() {
    problem(given().get("/test/probe/things?" + "a=1&".repeat(51)), ProblemType.MALFORMED);
    problem(given().get("/test/probe/things?a=" + "1".repeat(999)), ProblemType.MALFORMED);
    given().get("/test/probe/things?" + "a=1&".repeat(49)).then().statusCode(200);
    given().get("/test/probe/things?a=" + "1".repeat(998)).then().statusCode(200);
  }

  static void assertGuarded(Response answer) {
    Headers headers = answer.headers();
    assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getValue("X-Frame-Options")).isEqualTo("DENY");
    assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(headers.getValue("Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(headers.getValue("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(headers.getValue("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(headers.getValue("X-Request-Id")).isNotBlank();
    assertThat(headers.asList())
        .extracting(Header::getName)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates()
        .doesNotContain(
            "server",
            "x-powered-by",
            "set-cookie",
            "access-control-allow-origin",
            "strict-transport-security");
  }

  private static void assertNoBanner(String answer) {
    assertThat(answer)
        .doesNotContainIgnoringCase("server:", "powered", "vert.x", "quarkus", "netty", "java");
  }
}
