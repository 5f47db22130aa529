package org.coursewatch.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.coursewatch.platform.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The migrations run as an owner that is no superuser and may make no roles, as the one that the
 * chart and the compose file give the database.
 */
class OwnerWithoutPowersTest {

  @TempDir Path folder;

  @Test
  void migrates() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder)) {
      String url = server.settings().get("quarkus.datasource.jdbc.url");
      try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
          Statement statement = superuser.createStatement()) {
        statement.execute("create role coursewatch login nosuperuser nocreaterole nobypassrls");
        statement.execute("create role coursewatch_app login");
        statement.execute("create database coursewatch owner coursewatch");
      }
      String own = url.replaceFirst("/postgres$", "/coursewatch");

      MigrateResult migrated =
          Flyway.configure()
              .dataSource(own, "coursewatch", "")
              .locations("classpath:db/migration")
              .load()
              .migrate();

      assertThat(migrated.success).isTrue();
      assertThat(migrated.migrationsExecuted).isGreaterThan(20);
      try (Connection service = DriverManager.getConnection(own, "coursewatch_app", "");
          Statement statement = service.createStatement()) {
        assertThat(statement.execute("select count(*) from course")).isTrue();
      }
    }
  }
}
