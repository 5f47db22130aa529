package org.coursewatch.course.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
      return all(rows, reading);
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger did not answer", e);
    }
  }

  /**
   * Carries out {@code sql}, which adds or changes one row.
   *
   * @throws IllegalStateException when there is none that the transaction may change
   */
  void write(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("there is no such row of the ledger to change");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger did not take a change", e);
    }
  }

  /** All rows of {@code rows}. */
  static <T> List<T> all(ResultSet rows, Reading<T> reading) throws SQLException {
    List<T> found = new ArrayList<>();
    while (rows.next()) {
      found.add(reading.of(rows));
    }
    return found;
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
