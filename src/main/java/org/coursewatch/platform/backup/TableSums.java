package org.coursewatch.platform.backup;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Counts and sums every table, as the transaction of a connection of the owner sees them. */
final class TableSums {

  private static final String TABLES =
      """
      select quote_ident(c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'
       order by c.relname collate "C"
      """;

  /** The text of a row must not depend on who asks. */
  private static final String ALIKE =
      "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';"
          + " set bytea_output = 'hex'; set extra_float_digits = 1";

  private TableSums() {}

  /** The names of all tables, as they are written in a statement. */
  static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  static List<TableSum> of(Connection owner) throws SQLException {
    List<TableSum> sums = new ArrayList<>();
    List<String> tables = tables(owner);
    try (Statement statement = owner.createStatement()) {
      statement.execute(ALIKE);
      for (String table : tables) {
        String question =
            "select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)::text from %s t"
                .formatted(table);
        try (ResultSet rows = statement.executeQuery(question)) {
          rows.next();
          sums.add(new TableSum(table, rows.getLong(1), new BigInteger(rows.getString(2))));
        }
      }
    }
    return sums;
  }
}
