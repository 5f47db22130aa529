package org.coursewatch.platform.rest;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers and takes what is written. A standby does not: a node that reached
 * one after a failover is to be left alone until its connections lead to the primary again.
 */
@Readiness
class DatabaseReady implements HealthCheck {

  private static final int LONGEST_SECONDS = 3;

  private final DataSource database;

  @Inject
  DatabaseReady(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(LONGEST_SECONDS);
      try (ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
        row.next();
        return row.getBoolean(1)
            ? answer.down().withData(Why.KEY, "only a standby is reached").build()
            : answer.up().build();
      }
    } catch (SQLException e) {
      String why =
          e.getSQLState() == null
              ? "no connection of the pool is free, or none can be made"
              : "it answers with SQLSTATE " + e.getSQLState();
      return answer.down().withData(Why.KEY, why).build();
    }
  }
}
