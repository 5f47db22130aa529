package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.platform.rest.ProblemTest.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks too often is told to wait; what a trusted proxy says of a request is believed. */
@QuarkusTest
@TestProfile(BehindAProxy.class)
@QuarkusTestResource(FreshDatabase.class)
class BehindAProxyTest {

  @TestHTTPResource("/")
  URI root;

  @Test
  void anAddressAsksOnlySoOften() {
    for (int i = 0; i < BehindAProxy.BURST; i++) {
      from("192.0.2.1").get("/").then().statusCode(200);
    }
    assertTooMany(from("192.0.2.1").get("/"));
    assertTooMany(from("192.0.2.1").get("/api/nothing"));
    from("192.0.2.2").get("/").then().statusCode(200);
    from("192.0.2.1").get("/q/health").then().statusCode(200);
    from("192.0.2.1").get("/q/health/ready").then().statusCode(200);
    assertThat(from("192.0.2.1").get("/q/metrics").then().statusCode(200).extract().asString())
        .contains("coursewatch_requests_refused_total{why=\"too_many\"}")
        .doesNotContain("192.0.2");
  }

  @Test
  void aNetworkOfIpV6IsOneAddress() {
    for (int i = 0; i < BehindAProxy.BURST; i++) {
      from("2001:db8:1:2::" + i).get("/").then().statusCode(200);
    }
    assertTooMany(from("2001:db8:1:2:ffff::").get("/"));
    from("2001:db8:1:3::1").get("/").then().statusCode(200);
  }

  @Test
  void anAccountAsksOnlySoOftenFromWhereverItComes() {
    for (int i = 0; i < BehindAProxy.BURST; i++) {
      as("auditor", "demo", "192.0.2." + (100 + i))
          .get("/test/probe/auditors")
          .then()
          .statusCode(200);
    }
    assertTooMany(as("auditor", "demo", "192.0.2.3").get("/test/probe/auditors"));
    as("administrator", "demo", "192.0.2.3").get("/test/probe/auditors").then().statusCode(403);
  }

  @Test
  void whoFailsToSignInAgainAndAgainIsNotEvenHeard() {
    for (int i = 0; i < BehindAProxy.FAILURES; i++) {
      as("patient", "guess " + i, "192.0.2.4").get("/test/probe/auditors").then().statusCode(401);
    }
    assertTooMany(as("patient", "guess", "192.0.2.4").get("/test/probe/auditors"));
    assertTooMany(as("patient", "demo", "192.0.2.4").get("/test/probe/auditors"));
    as("patient", "demo", "192.0.2.5").get("/test/probe/auditors").then().statusCode(403);
    from("192.0.2.4").get("/").then().statusCode(200);
  }

  @Test
  void whoComesByTlsIsToldToKeepToIt() {
    String policy = "Strict-Transport-Security";
    assertThat(from("192.0.2.6").get("/").header(policy)).isNull();
    from("192.0.2.6")
        .header("X-Forwarded-Proto", "https")
        .get("/api/nothing")
        .then()
        .header(policy, matchesPattern("max-age=\\d{8}"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://watch.example.org, 404",
    "https://watch.example.org:443, 404",
    "http://watch.example.org, 403",
    "https://watch.example.org:8443, 403"
  })
  void theOwnOriginIsTheOneTheBrowserSees(String origin, int status) {
    from("192.0.2.7")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "watch.example.org")
        .header("Origin", origin)
        .post("/nowhere")
        .then()
        .statusCode(status);
  }

  @Test
  void whoSendsTooSlowlyIsHungUpOn() throws Exception {
    String head =
        "POST /test/probe/much HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.8\r\n"
            + "Content-Length: 1000\r\n\r\n";
    long began = System.nanoTime();
    try (Socket socket = new Socket("localhost", root.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      drip(out);
      assertThat(end(socket)).isTrue();
    }
    assertThat((System.nanoTime() - began) / 1e9).isBetween(0.9, 5.0);
  }

  private static void drip(OutputStream out) throws InterruptedException {
    try {
      for (int i = 0; i < 40; i++) {
        Thread.sleep(100);
        out.write('x');
        out.flush();
      }
    } catch (IOException e) {
      // the server has hung up, as it should
    }
  }

  private static boolean end(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException e) {
      return true;
    }
  }

  private static void assertTooMany(Response answer) {
    problem(answer, ProblemType.TOO_MANY_REQUESTS)
        .header("Retry-After", matchesPattern("[1-9]|10"))
        .body("retryAfterSeconds", equalTo(Integer.valueOf(answer.header("Retry-After"))));
  }

  private static RequestSpecification as(String account, String password, String address) {
    return from(address).auth().preemptive().basic(account, password);
  }

  private static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address);
  }
}
