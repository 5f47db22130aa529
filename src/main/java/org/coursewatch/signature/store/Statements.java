package org.coursewatch.signature.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements in the transaction of the caller. */
record Statements(DataSource database) {

  /** Makes a value of the row the result stands on. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
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
      throw new IllegalStateException("the database did not answer about signatures", e);
    }
  }

  /** Carries out {@code sql}, which adds a row. */
  void write(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take a signature", e);
    }
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, column(connection, values[i]));
    }
    return statement;
  }

  private static @Nullable Object column(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case Enum<?> name -> name.name();
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
      case null, default -> value;
    };
  }
}
