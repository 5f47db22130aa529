package org.coursewatch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How many rows each table of the service holds, except those that keep what was refused: the audit
 * trail, the misses of look-ups and the supplies that were refused.
 */
public final class RowCounts {

  private static final String TABLES =
      """
      select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not in ('flyway_schema_history', 'audit_entry', 'audit_lane', 'lookup_miss', 'supply_refusal')
      """;

  private RowCounts() {}

  /** The count of each table, by its name. */
  public static Map<String, Long> of(DataSource database) {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(TABLES)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          counts.put(table, rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }
}
