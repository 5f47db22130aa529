package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.Test;

/** What a collector of traces gets: routes, and nothing of anybody. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(value = TracesTest.Collector.class, restrictToAnnotatedClass = true)
class TracesTest {

  /** Takes spans over OTLP, as bytes: texts stand in them as they are. */
  public static final class Collector implements QuarkusTestResourceLifecycleManager {

    static final Queue<String> TAKEN = new ConcurrentLinkedQueue<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext(
          "/v1/traces",
          exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            TAKEN.add(new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
      return Map.of(
          "quarkus.otel.sdk.disabled", "false",
          "quarkus.otel.exporter.otlp.endpoint",
              "http://127.0.0.1:" + server.getAddress().getPort(),
          "quarkus.otel.bsp.schedule.delay", "200ms",
          "quarkus.otel.traces.sampler.arg", "1.0");
    }

    @Override
    public void stop() {
      server.stop(0);
    }
  }

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  @Test
  void aSpanTellsTheRouteAndNobody() throws InterruptedException {
    people.demoPharmacist();
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    Treated treated = people.cleared(people.demoPractice(), today.minusDays(2));
    String number = treated.patient().number().toString();
    String birthDate = treated.patient().birthDate().toString();
    given()
        .auth()
        .preemptive()
        .basic("pharmacist", "demo")
        .header("User-Agent", "somebodys-phone")
        .contentType(ContentType.JSON)
        .body("{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}".formatted(number, birthDate))
        .post("/api/eligibility")
        .then()
        .statusCode(200);
    given().get("/calendar/a-token-that-opens-something").then().statusCode(404);
    given()
        .auth()
        .preemptive()
        .basic("designee", "demo")
        .get("/api/courses/" + treated.course() + "?asOf=" + clock.now())
        .then()
        .statusCode(200);
    String taken = awaitSpans();
    assertThat(taken)
        .contains("coursewatch", "/api/eligibility", "/api/courses/{courseId}")
        .doesNotContain(number, birthDate, treated.course().toString())
        .doesNotContain("a-token-that-opens-something", "somebodys-phone", "asOf=", "Basic ");
  }

  private static String awaitSpans() throws InterruptedException {
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    String taken = "";
    while (!taken.contains("/api/courses/{courseId}")) {
      assertThat(System.nanoTime()).as("spans came: " + taken).isLessThan(limit);
      Thread.sleep(100);
      taken = String.join("", Collector.TAKEN);
    }
    return taken;
  }
}
