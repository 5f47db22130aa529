package org.coursewatch.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What docs/scaling.md says of the database, in its tables: the tests judge both by each other. */
final class ScalingTables {

  private static final Path DOCUMENT = Path.of("docs", "scaling.md");

  private ScalingTables() {}

  /**
   * Where each table of the database lies: {@code course}, {@code everywhere}, {@code one} or the
   * column it is spread by.
   */
  static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (List<String> row : rows("Where every table lies")) {
      for (String table : names(row.get(1))) {
        if (places.put(table, row.getFirst().replace("`", "")) != null) {
          throw new IllegalStateException(table + " lies in two places");
        }
      }
    }
    return places;
  }

  /** The names in the first column of the table below that heading. */
  static SortedSet<String> named(String heading) {
    SortedSet<String> names = new TreeSet<>();
    rows(heading).forEach(row -> names.addAll(names(row.getFirst())));
    return names;
  }

  /** By the first column the names in the column of that number, which begins at 0. */
  static Map<String, SortedSet<String>> named(String heading, int column) {
    Map<String, SortedSet<String>> named = new LinkedHashMap<>();
    for (List<String> row : rows(heading)) {
      named.put(row.getFirst(), new TreeSet<>(names(row.get(column))));
    }
    return named;
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    String[] parts = cell.split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      names.add(parts[i]);
    }
    return names;
  }

  /** The rows of the first table below the heading, without its head. */
  private static List<List<String>> rows(String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean below = false;
    try {
      for (String line : Files.readAllLines(DOCUMENT)) {
        if (line.startsWith("#")) {
          below = line.replaceFirst("^#+ ", "").equals(heading);
        } else if (below && line.startsWith("|")) {
          rows.add(
              List.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|")).stream()
                  .map(String::strip)
                  .toList());
        } else if (below && !rows.isEmpty()) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.size() < 3) {
      throw new IllegalStateException("no table below \"" + heading + "\" in " + DOCUMENT);
    }
    return rows.subList(2, rows.size());
  }
}
