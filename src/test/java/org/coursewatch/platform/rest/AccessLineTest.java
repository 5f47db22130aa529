package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.coursewatch.platform.FreshDatabase;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log tells what was asked for and how it went, and of nobody. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AccessLineTest {

  private static final Logger LOG = LogContext.getLogContext().getLogger("org.coursewatch.access");
  private static final String ID = "0190a6e4-5b7c-7d31-9c40-1f2e3d4c5b6a";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Handler keeper = new Keeper();

  @BeforeEach
  void listen() {
    LOG.addHandler(keeper);
  }

  @AfterEach
  void listenNoLonger() {
    LOG.removeHandler(keeper);
  }

  @Test
  void namesTheRouteAndNotTheThing() throws InterruptedException {
    assertThat(lineOf(given(), "/test/probe/things/" + ID + "?name=Jane"))
        .matches("GET /test/probe/things/\\{id} 200 \\d+ ms nobody [0-9a-f-]{36}");
  }

  @Test
  void namesTheRoleAndNotThePerson() throws InterruptedException {
    assertThat(lineOf(signedIn("auditor"), "/test/probe/auditors"))
        .matches("GET /test/probe/auditors 200 \\d+ ms auditor [0-9a-f-]{36}");
    assertThat(lineOf(signedIn("patient"), "/test/probe/auditors"))
        .matches("GET /test/probe/auditors 403 \\d+ ms patient [0-9a-f-]{36}");
  }

  @Test
  void isWrittenWhereNoResourceAnswers() throws InterruptedException {
    assertThat(lineOf(given(), "/api/patients-of/jane-roe")).startsWith("GET - 404 ");
    assertThat(lineOf(given(), "/q/health")).startsWith("GET /q/* 200 ");
    assertThat(lineOf(given(), "/test/probe/auditors")).startsWith("GET /test/probe/auditors 401 ");
    assertThat(lineOf(given(), "/test/routes/bug")).startsWith("GET - 500 ");
  }

  @Test
  void carriesTheIdOfTheAnswer() throws InterruptedException {
    String id = given().get("/api/nothing").header("X-Request-Id");
    assertThat(next()).endsWith(id);
  }

  private String lineOf(RequestSpecification request, String path) throws InterruptedException {
    request.get(path);
    return next();
  }

  /** The line is written when the answer has been sent, so it may come a little later. */
  private String next() throws InterruptedException {
    return lines.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
  }

  private static RequestSpecification signedIn(String role) {
    return given().auth().preemptive().basic(role, "demo");
  }

  private final class Keeper extends Handler {

    @Override
    public void publish(LogRecord line) {
      lines.add(String.format(line.getMessage(), line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
