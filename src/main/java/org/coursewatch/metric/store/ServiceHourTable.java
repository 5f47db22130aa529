package org.coursewatch.metric.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.coursewatch.metric.ServiceHours;

/** {@link ServiceHours} in PostgreSQL. */
@ApplicationScoped
class ServiceHourTable implements ServiceHours {

  private static final String ADD =
      """
      insert into service_hour as h (node, hour, minutes, requests, server_errors, milliseconds, slowest)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (node, hour) do update set
        minutes = h.minutes | excluded.minutes,
        requests = h.requests + excluded.requests,
        server_errors = h.server_errors + excluded.server_errors,
        milliseconds = h.milliseconds + excluded.milliseconds,
        slowest = greatest(h.slowest, excluded.slowest)
      """;

  private final DataSource database;

  @Inject
  ServiceHourTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void note(String node, Instant now, Answers more) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, node);
      statement.setObject(2, hour.atOffset(ZoneOffset.UTC));
      statement.setLong(3, 1L << ChronoUnit.MINUTES.between(hour, now));
      statement.setLong(4, more.requests());
      statement.setLong(5, more.serverErrors());
      statement.setDouble(6, more.milliseconds());
      statement.setDouble(7, more.slowest());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the hour was not noted", e);
    }
  }
}
