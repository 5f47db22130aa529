package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.platform.ServiceNode.Said;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A hand in the database renamed a column the service maps: each command of the packaged service
 * says which, a start of the service looks where it is told to.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SchemaLookTest.Alone.class)
class SchemaLookTest {

  /** A database of its own: a column of it is renamed. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MISSING = "missing column [name] in table [practice]";

  @Inject @Owner DataSource owner;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void commandsLookAndAStartWhenTold() throws Exception {
    Path jar = PackagedService.jar();
    Map<String, String> settings = ServiceNode.on("schema", jdbcUrl, keys);
    assertThat(ServiceNode.run(jar, settings, "keys", "list").exit()).isZero();
    change("alter table practice rename column name to renamed");
    try (TokenIssuer issuer = TokenIssuer.start(0)) {
      Map<String, String> provider =
          Map.of(
              "COURSEWATCH_IDENTITY_URL",
              issuer.url(),
              "QUARKUS_HTTP_PORT",
              String.valueOf(freePort()));
      Said command = ServiceNode.run(jar, settings, "keys", "list");
      assertThat(command.exit()).isNotZero();
      assertThat(command.text()).contains(MISSING);
      try (ServiceNode node = ServiceNode.start("schema", jar, settings, provider)) {
        node.awaitReady(PATIENCE);
      }
      Map<String, String> told =
          Map.of("QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY", "validate");
      try (ServiceNode node = ServiceNode.start("schema", jar, settings, provider, told)) {
        assertThat(node.awaitEnd(PATIENCE)).isNotZero();
      }
      assertThat(ServiceNode.log("schema", jar)).content().contains(MISSING);
    } finally {
      change("alter table practice rename column renamed to name");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
