package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.coursewatch.platform.FreshDatabase;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The log tells where it went wrong, and not what an exception says: that may be about somebody.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class NamelessTraceTest {

  private static final Logger ROOT = LogContext.getLogContext().getLogger("");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler keeper = new Keeper();

  @BeforeEach
  void listen() {
    ROOT.addHandler(keeper);
  }

  @AfterEach
  void listenNoLonger() {
    ROOT.removeHandler(keeper);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/probe/bug", "/test/routes/bug"})
  void aFaultIsLoggedWithItsPlaceAndItsRequest(String path) {
    String id = given().get(path).then().statusCode(500).extract().header("X-Request-Id");
    String log = String.join("\n", lines);
    assertThat(log)
        .contains("Request " + id + " failed: java.lang.Illegal")
        .containsPattern("\tat org\\.coursewatch\\.platform\\.rest\\.Probe\\w+\\.")
        .doesNotContain("Jane Roe", "secret");
  }

  @Test
  void aDatabaseThatIsAwayIsNamedByItsCode() {
    given().get("/test/probe/no-database").then().statusCode(503);
    assertThat(String.join("\n", lines))
        .contains("cannot be answered: java.net.ConnectException")
        .doesNotContain("localhost:1");
  }

  @Test
  void causesAndSuppressedOnesAreNamedWithoutTheirWords() {
    Exception circle = new IllegalStateException("Jane");
    SQLException row = new SQLException("Key (name)=(Roe) exists", "23505", circle);
    circle.initCause(row);
    RuntimeException failure = new RuntimeException("1998-04-12", row);
    failure.addSuppressed(new IllegalArgumentException("positive"));
    String trace = NamelessTrace.of(failure);
    assertThat(trace)
        .startsWith("java.lang.RuntimeException" + System.lineSeparator() + "\tat ")
        .contains("Suppressed: java.lang.IllegalArgumentException")
        .contains("Caused by: java.sql.SQLException (SQL state 23505)")
        .containsOnlyOnce("Caused by: java.lang.IllegalStateException")
        .doesNotContain("Jane", "Roe", "1998", "positive");
  }

  private final class Keeper extends Handler {

    @Override
    public void publish(LogRecord line) {
      lines.add(new PatternFormatter("%s%e").format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
