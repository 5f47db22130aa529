package org.coursewatch.people.store;

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
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements in the transaction of the caller, if there is one. */
@ApplicationScoped
class Statements {

  /** Before every id there is: where a list begins. */
  private static final UUID BEGINNING = new UUID(0, 0);

  /** Makes a value of the row the result stands on. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  @Inject
  Statements(DataSource database) {
    this.database = database;
  }

  /** All rows of {@code sql} with {@code values} in place of its question marks. */
  <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reading.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer a query about people", e);
    }
  }

  <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
    return read(sql, reading, values).stream().findFirst();
  }

  /** Carries out {@code sql}, which changes rows. */
  void write(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take a change of people", e);
    }
  }

  /** Where a page begins that goes on after {@code id}. */
  static UUID after(@Nullable UUID id) {
    return id == null ? BEGINNING : id;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant();
  }

  static Instant presentInstant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
      throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : type.apply(id);
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, written(values[i]));
    }
    return statement;
  }

  private static @Nullable Object written(@Nullable Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> code -> code.name();
      case null, default -> value;
    };
  }
}
