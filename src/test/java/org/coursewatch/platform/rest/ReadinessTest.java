package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.coursewatch.platform.FreshDatabase;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A node that cannot work says so, and why. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ReadinessTest {

  @Inject DataSource database;

  @Test
  void aNodeThatCanWorkTellsWhatItLookedAt() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body(
            "checks.name", hasItems("database", "migrations", "keys", "identity provider", "disk"));
  }

  @Test
  void aDatabaseThatIsAwayIsTheReason() {
    assertWhy(
        new DatabaseReady(failing(new SQLException("", "57P03"))).call(),
        "it answers with SQLSTATE 57P03");
    assertWhy(
        new DatabaseReady(failing(new SQLException("Acquisition timeout"))).call(),
        "no connection of the pool is free, or none can be made");
    assertThat(new DatabaseReady(database).call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aProviderThatWasNeverReachedIsAReasonAndOneThatWentAwayIsNot() throws IOException {
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/realm/.well-known/openid-configuration",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    String address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/realm/";
    IdentityReady ready = new IdentityReady(Optional.of(address), Duration.ZERO);
    assertWhy(ready.call(), "it does not answer");
    provider.start();
    assertThat(ready.call().getStatus()).isEqualTo(Status.UP);
    provider.stop(0);
    HealthCheckResponse away = ready.call();
    assertThat(away.getStatus()).isEqualTo(Status.UP);
    assertThat(away.getData().orElseThrow()).containsEntry("why", "it does not answer");
  }

  private static void assertWhy(HealthCheckResponse answer, String why) {
    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData().orElseThrow()).containsEntry("why", why);
  }

  private static DataSource failing(SQLException failure) {
    return (DataSource)
        Proxy.newProxyInstance(
            ReadinessTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw failure;
            });
  }
}
