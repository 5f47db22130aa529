package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The packaged service is told to stop (SIGTERM) in the middle of a write: it says at once that it
 * is not ready, answers on for the delay, finishes the write, and ends. What it logs is JSON with
 * the request's id.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(GracefulStopTest.Alone.class)
class GracefulStopTest {

  /** A database of its own: a row of it is locked. */
  public static final class Alone implements QuarkusTestProfile {}

  /** What the operating system reports of a process that was ended by signal 15. */
  private static final int TERMINATED = 128 + 15;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WAITING =
      "select count(*) from pg_stat_activity where application_name = 'stopped' and wait_event_type = 'Lock'";

  @Inject TestPeople people;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource owner;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void whatWasBegunIsFinished() throws Exception {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    Treated treated = people.cleared(practice, today.minusDays(2));
    Path jar = PackagedService.jar();
    Map<String, String> settings = ServiceNode.on("stopped", jdbcUrl, keys);
    try (TokenIssuer issuer = TokenIssuer.start(0);
        ServiceNode node =
            ServiceNode.start(
                "stopped",
                jar,
                settings,
                Map.of(
                    "QUARKUS_HTTP_PORT",
                    String.valueOf(freePort()),
                    "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                    "true",
                    "COURSEWATCH_IDENTITY_URL",
                    issuer.url(),
                    "QUARKUS_SHUTDOWN_DELAY",
                    "4S"));
        HttpClient client = HttpClient.newHttpClient()) {
      node.awaitReady(PATIENCE);
      String token = issuer.token(practice.designee().account(), "designee");
      long before = facts(treated);
      CompletableFuture<HttpResponse<String>> write;
      try (Connection other = owner.getConnection();
          Statement lock = other.createStatement()) {
        other.setAutoCommit(false);
        lock.execute(
            "select from course where course_id = '%s' for update".formatted(treated.course()));
        write = client.sendAsync(fact(node, token, treated, today), BodyHandlers.ofString());
        await(() -> number(WAITING) == 1, "the write waits for the course");
        node.tellToStop();
        await(() -> !isReady(node), "it says that it is not ready");
        HttpResponse<String> read = client.send(me(node, token), BodyHandlers.ofString());
        assertThat(read.statusCode())
            .as("asked while others are told to go elsewhere")
            .isEqualTo(200);
        assertThat(write).isNotDone();
        other.rollback();
      }
      assertThat(write.join().statusCode()).as(write.join().body()).isEqualTo(200);
      assertThat(node.awaitEnd(PATIENCE)).isEqualTo(TERMINATED);
      assertThat(facts(treated)).isEqualTo(before + 1);
      linesAreJson(jar, write.join().headers().firstValue("X-Request-Id").orElseThrow());
    }
  }

  private static void linesAreJson(Path jar, String request) throws IOException {
    List<String> lines = Files.readAllLines(ServiceNode.log("stopped", jar));
    ObjectMapper json = new ObjectMapper();
    boolean isTold = false;
    for (String line : lines) {
      JsonNode entry = json.readTree(line);
      assertThat(entry.path("level").asText()).as(line).isNotIn("", "ERROR");
      isTold |= entry.at("/mdc/requestId").asText().equals(request);
    }
    assertThat(isTold).as("a line with the id of the request").isTrue();
  }

  private static HttpRequest fact(ServiceNode node, String token, Treated treated, LocalDate on) {
    return HttpRequest.newBuilder(
            node.address().resolve("/api/courses/" + treated.course() + "/facts"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"type\": \"labResulted\", \"on\": \"%s\", \"loinc\": \"1742-6\", \"value\": 30, \"unit\": \"U/L\", \"upperLimit\": 40}"
                    .formatted(on)))
        .build();
  }

  private static HttpRequest me(ServiceNode node, String token) {
    return HttpRequest.newBuilder(node.address().resolve("/api/me"))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static boolean isReady(ServiceNode node) {
    try {
      return node.isReady();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long facts(Treated treated) {
    return number(
        "select count(*) from course_fact where course_id = '%s'".formatted(treated.course()));
  }

  private long number(String sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier wanted, String what) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(limit);
      Thread.sleep(50);
    }
  }
}
