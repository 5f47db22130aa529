package org.coursewatch.outage.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.coursewatch.outage.NotedMinutes;

/** {@link NotedMinutes} as the nodes note them for MT-27. */
@ApplicationScoped
class NotedMinutesTable implements NotedMinutes {

  private static final String SINCE = "select min(hour) from service_hour";
  private static final String HOURS =
      """
      select hour, bit_or(minutes) as minutes from service_hour
       where hour >= ? and hour < ? group by hour order by hour
      """;

  private final DataSource database;

  @Inject
  NotedMinutesTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> since() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SINCE);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public List<Hour> hours(Instant from, Instant before) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOURS)) {
      statement.setObject(1, from.atOffset(ZoneOffset.UTC));
      statement.setObject(2, before.atOffset(ZoneOffset.UTC));
      List<Hour> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Hour(
                  rows.getObject("hour", OffsetDateTime.class).toInstant(),
                  rows.getLong("minutes")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("no answer about the minutes of the service", e);
  }
}
