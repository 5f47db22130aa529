package org.coursewatch.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The application starts on a real PostgreSQL and shows the way to its documentation. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class StartPageTest {

  @Inject DataSource database;
  @Inject ServiceClock clock;
  @Inject TestClock testClock;

  @Test
  void startsOnPostgreSql() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select version()")) {
      assertThat(version.next()).isTrue();
      assertThat(version.getString(1)).startsWith("PostgreSQL 17");
    }
  }

  @Test
  void startPageLinksToTheApiDocumentation() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Coursewatch"))
        .body(containsString("href=\"/q/swagger-ui\""))
        .body(containsString("href=\"/q/openapi\""))
        .body(containsString("href=\"/account\""));
    given().get("/q/swagger-ui").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200);
  }

  @Test
  void tellsItsHealthAndItsMetrics() {
    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
  }

  @Test
  void testsSetTheClock() {
    Instant leapDay = Instant.parse("2028-02-29T23:59:59.123456789Z");
    try {
      testClock.set(leapDay);
      assertThat(clock.now()).isEqualTo("2028-02-29T23:59:59.123456Z");
      testClock.advance(Duration.ofSeconds(1));
      assertThat(clock.now()).isEqualTo("2028-03-01T00:00:00.123456Z");
    } finally {
      testClock.reset();
    }
    assertThat(clock.now()).isNotEqualTo("2028-03-01T00:00:00.123456Z");
  }
}
