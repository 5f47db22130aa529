package org.coursewatch.people.rest;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything in every table, as its owner reads it. */
final class WholeDatabase {

  private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

  private WholeDatabase() {}

  /** By table: all rows in small letters, and their bytes once more as the letters they may be. */
  static Map<String, String> read(PatientAccount owner) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    for (String table :
        owner.column("select tablename from pg_tables where schemaname = 'public'")) {
      String rows =
          String.join("\n", owner.column("select t::text from \"%s\" t".formatted(table)));
      StringBuilder all = new StringBuilder(rows);
      for (Matcher bytes = BYTES.matcher(rows); bytes.find(); ) {
        byte[] each = HexFormat.of().parseHex(bytes.group(1));
        all.append('\n').append(new String(each, StandardCharsets.ISO_8859_1));
      }
      tables.put(table, Somebody.small(all.toString()));
    }
    return tables;
  }
}
