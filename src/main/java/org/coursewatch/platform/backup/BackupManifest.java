package org.coursewatch.platform.backup;

import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a backup holds, and what has to be there again when it is restored. It is the last thing in
 * the file: a backup without one was never finished.
 *
 * @param made the moment that comes back, to the last commit before it
 * @param service version of the service that made it
 * @param server version of PostgreSQL; only the same major version takes it
 * @param schema the last migration in it
 * @param point name of the mark in the write-ahead log that recovery stops at
 * @param tables every table at that moment, by name
 * @param files every file but this one, in the order of the backup
 */
public record BackupManifest(
    Instant made,
    String service,
    String server,
    String schema,
    String point,
    List<TableSum> tables,
    List<FileSum> files) {

  private static final String FIRST_LINE = "coursewatch-backup 1";
  private static final String END = "end ";

  public BackupManifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /** As it is written: a line for each thing, and a last one with the sum of all before it. */
  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    line(text, "made", made.toString());
    line(text, "service", service);
    line(text, "server", server);
    line(text, "schema", schema);
    line(text, "point", point);
    tables.forEach(
        table -> line(text, "table", table.rows() + " " + table.sum() + " " + table.table()));
    files.forEach(
        file -> line(text, "file", file.bytes() + " " + file.sha256() + " " + file.path()));
    String sum = Sha256.of(text.toString());
    return text.append(END).append(sum).append('\n').toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws DamagedBackup when it is anything else
   */
  static BackupManifest parse(String text) {
    int end = text.lastIndexOf(END);
    if (!text.startsWith(FIRST_LINE + "\n")
        || end < 0
        || !text.substring(end).equals(END + Sha256.of(text.substring(0, end)) + "\n")) {
      throw new DamagedBackup("Its manifest is damaged, or of another version.");
    }
    Map<String, String> single = new HashMap<>();
    List<TableSum> tables = new ArrayList<>();
    List<FileSum> files = new ArrayList<>();
    try {
      for (String line : text.substring(0, end).split("\n")) {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
          case "table" ->
              tables.add(
                  new TableSum(words[3], Long.parseLong(words[1]), new BigInteger(words[2])));
          case "file" -> files.add(new FileSum(words[3], Long.parseLong(words[1]), words[2]));
          default -> single.put(words[0], line.substring(words[0].length()).strip());
        }
      }
      return new BackupManifest(
          Instant.parse(value(single, "made")),
          value(single, "service"),
          value(single, "server"),
          value(single, "schema"),
          value(single, "point"),
          tables,
          files);
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
      throw new DamagedBackup("Its manifest cannot be read.", e);
    }
  }

  /** All rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableSum::rows).sum();
  }

  private static String value(Map<String, String> single, String name) {
    return Optional.ofNullable(single.get(name))
        .orElseThrow(() -> new DamagedBackup("Its manifest does not say: " + name + "."));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
