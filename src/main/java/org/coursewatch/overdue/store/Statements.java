package org.coursewatch.overdue.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements in the transaction of the caller, if there is one. */
record Statements(DataSource database) {

  private static final int FETCHED = 500;

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
      throw new IllegalStateException("the database did not answer a query", e);
    }
  }

  /**
   * Gives each row of {@code sql} to {@code each} as it comes: the server keeps a cursor, and never
   * more than {@link #FETCHED} rows are here. Only inside a transaction; without one the driver
   * would fetch everything at once.
   */
  <T> void forEach(String sql, Reading<T> reading, Consumer<T> each, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException("a cursor needs a transaction");
      }
      statement.setFetchSize(FETCHED);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(reading.of(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer a query", e);
    }
  }

  /** Carries out {@code sql}, which changes rows. */
  void write(String sql, @Nullable Object... values) {
    change(sql, values);
  }

  /** Like {@link #write}; says how many rows were changed. */
  int change(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take a change", e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String[] texts) {
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }
}
