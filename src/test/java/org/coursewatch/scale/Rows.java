package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.platform.Owner;
import org.postgresql.PGConnection;

/** The database as its owner: statements, and rows in and out by COPY. */
@ApplicationScoped
class Rows {

  @Inject @Owner DataSource database;

  /** Each statement in a transaction of its own; {@code vacuum} works as well. */
  void execute(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows {@code sql} changed. */
  long change(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All in one transaction, past the triggers. Answers how many rows the last one changed. */
  long force(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      long changed = 0;
      for (String sql : statements) {
        changed = statement.executeUpdate(sql);
      }
      connection.commit();
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One session that is kept open, for measuring statements and not connections. */
  record Kept(Connection connection) {

    List<List<String>> read(String sql) {
      return Rows.read(connection, sql);
    }

    void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Kept keep() {
    try {
      return new Kept(database.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a question, each a list of its columns as text. */
  List<List<String>> read(String sql) {
    try (Connection connection = database.getConnection()) {
      return read(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> read(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row. */
  long number(String sql) {
    return Long.parseLong(read(sql).getFirst().getFirst());
  }

  /** What a column may hold when it is written: everything but what the database works out. */
  List<String> columns(String table) {
    return read(
            "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                + table
                + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  /** The rows of {@code table} as COPY writes them, with {@code instead} in place of columns. */
  String out(String table, Map<String, String> instead, String where) {
    String columns =
        columns(table).stream()
            .map(column -> instead.getOrDefault(column, column))
            .collect(Collectors.joining(", "));
    StringWriter text = new StringWriter();
    try (Connection connection = database.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select %s from %s where %s) to stdout".formatted(columns, table, where), text);
      return text.toString();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes rows as {@link #out} gave them, in one transaction and past the triggers. */
  void in(Map<String, StringBuilder> tables, Map<String, String> columns) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        statement.execute("set local synchronous_commit = off");
      }
      for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
        String into =
            "copy %s (%s) from stdin".formatted(table.getKey(), columns.get(table.getKey()));
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(into, new StringReader(table.getValue().toString()), 1 << 20);
      }
      connection.commit();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
