package org.coursewatch.worklist.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose parameters have names, such as {@code :day}, and may stand in it any number of
 * times. Runs in the transaction of the caller.
 */
final class NamedSql {

  /** Makes a value of the row the result stands on. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

  private final String text;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  NamedSql(String text) {
    this.text = text;
  }

  /** Sets a parameter; one that does not stand in the statement is left alone. */
  NamedSql with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** The same, to be told how the database would go about it. */
  NamedSql explained() {
    NamedSql explained = new NamedSql("explain " + text);
    explained.values.putAll(values);
    return explained;
  }

  /** With question marks in place of the names. */
  String sql() {
    return NAME.matcher(text).replaceAll("?");
  }

  <T> List<T> read(DataSource database, Reading<T> reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection);
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

  /** How many rows it changed. */
  int write(DataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take a change", e);
    }
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql());
    Matcher names = NAME.matcher(text);
    int index = 1;
    while (names.find()) {
      String name = names.group(1);
      if (!values.containsKey(name)) {
        throw new IllegalStateException("the statement wants a value for " + name);
      }
      set(statement, index++, values.get(name));
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case String[] texts ->
          statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
      case byte[][] keys ->
          statement.setArray(index, statement.getConnection().createArrayOf("bytea", keys));
      case null, default -> statement.setObject(index, value);
    }
  }
}
