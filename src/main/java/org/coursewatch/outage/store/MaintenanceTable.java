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
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenances;

/** {@link Maintenances} in PostgreSQL. */
@ApplicationScoped
class MaintenanceTable implements Maintenances {

  private static final String ADD =
      """
      insert into maintenance (maintenance_id, kind, starts_at, ends_at, read_only, planned_by, planned_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FIND = "select * from maintenance where maintenance_id = ?";
  private static final String END =
      "update maintenance set ended_by = ?, ended_at = ? where maintenance_id = ? and ended_at is null";
  private static final String FROM =
      """
      select * from maintenance
       where ends_at > ? and coalesce(ended_at, ends_at) > greatest(?, starts_at)
       order by starts_at, maintenance_id
      """;

  private final DataSource database;

  @Inject
  MaintenanceTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Maintenance planned) {
    write(
        ADD,
        planned.id(),
        planned.kind().name(),
        utc(planned.startsAt()),
        utc(planned.endsAt()),
        planned.readOnly(),
        planned.plannedBy(),
        utc(planned.plannedAt()));
  }

  @Override
  public Optional<Maintenance> find(UUID id) {
    return read(FIND, id).stream().findFirst();
  }

  @Override
  public void end(UUID id, String account, Instant now) {
    write(END, account, utc(now), id);
  }

  @Override
  public List<Maintenance> from(Instant from) {
    return read(FROM, utc(from), utc(from));
  }

  private List<Maintenance> read(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<Maintenance> found = new ArrayList<>();
      while (rows.next()) {
        found.add(maintenance(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("no answer about maintenance", e);
    }
  }

  private void write(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the maintenance was not written down", e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static Maintenance maintenance(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Maintenance(
        row.getObject("maintenance_id", UUID.class),
        Maintenance.Kind.valueOf(row.getString("kind")),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getBoolean("read_only"),
        row.getString("planned_by"),
        instant(row, "planned_at"),
        ended == null ? null : ended.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
