package org.coursewatch.whatif.store;

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
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reading.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer a query about runs", e);
    }
  }

  /**
   * Carries out {@code sql}, which changes rows.
   *
   * @return how many
   */
  int write(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take a change of runs", e);
    }
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
