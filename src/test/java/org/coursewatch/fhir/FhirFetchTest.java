package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of servers of others stays within its bounds. */
class FhirFetchTest {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final FhirFetch fetch = new FhirFetch(PATIENCE);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    address = "http://localhost:" + server.getAddress().getPort() + "/fhir";
  }

  @AfterEach
  void stop() {
    fetch.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aReadCarriesTheTokenAndAsksForFhir() {
    assertThat(fetch.get(address, "Patient/1", "lent").orElseThrow().path("id").asText())
        .isEqualTo("1");
    assertThat(asked)
        .containsExactly("GET /fhir/Patient/1 Bearer lent application/fhir+json, application/json");
  }

  @Test
  void aSearchKeepsItsQuery() {
    fetch.get(address, "Patient?identifier=urn:mrn|7&_count=1", null);
    assertThat(asked.getFirst()).startsWith("GET /fhir/Patient?identifier=urn:mrn%7C7&_count=1 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/Patient/1",
        "../secret",
        "Patient/../../secret",
        "Patient/%2e%2e/%2E%2E/secret",
        "Patient/%2fsecret",
        "Patient\\..\\secret",
        "Patient/1#x",
        "Patient/1 HTTP/1.1\r\nHost: elsewhere",
        "."
      })
  void nothingLeadsOutOfTheServer(String relative) {
    assertThat(fetch.get(address, relative, "lent")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://elsewhere/x", "//elsewhere/x", "@elsewhere/x", ":80/x"})
  void anAddressOfAnotherServerIsOnlyAPathOfThisOne(String relative) {
    fetch.get(address, relative, "lent");
    assertThat(asked).allMatch(each -> each.startsWith("GET /fhir/"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThat(fetch.get(address, "redirect", "lent")).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aTokenWithALineBreakIsNotSent() {
    assertThat(fetch.get(address, "Patient/1", "lent\r\nX: y")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "text", "twice", "long"})
  void onlyJsonOfBoundedLengthCounts(String what) {
    assertThat(fetch.get(address, what, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "slow"})
  void patienceEnds(String what) {
    long begin = System.nanoTime();
    assertThat(fetch.get(address, what, null)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.multipliedBy(2));
  }

  @Test
  void whereNobodyListensThereIsNoAnswer() {
    assertThat(fetch.get("http://localhost:1/fhir", "Patient/1", null)).isEmpty();
    assertThat(fetch.post(URI.create("http://localhost:1/token"), "a=b", null)).isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
    asked.add(exchange.getRequestMethod() + " " + path + " " + token + " " + accept);
    String last = path.substring(path.lastIndexOf('/') + 1);
    try (exchange) {
      switch (last) {
        case "redirect" -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        }
        case "missing" -> exchange.sendResponseHeaders(404, -1);
        case "text" -> send(exchange, "<html>");
        case "twice" -> send(exchange, "{\"id\": \"1\", \"id\": \"2\"}");
        case "long" -> send(exchange, "\"" + "x".repeat(1_100_000) + "\"");
        case "silent" -> Thread.sleep(PATIENCE.multipliedBy(3).toMillis());
        case "slow" -> drip(exchange);
        default -> send(exchange, "{\"resourceType\": \"Patient\", \"id\": \"1\"}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says something all the time, and never comes to an end. */
  private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 100; i++) {
        body.write(' ');
        body.flush();
        Thread.sleep(100);
      }
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
