package org.coursewatch.noncompliance.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement of a detector, its names replaced by question marks.
 *
 * @param sql as PostgreSQL takes it
 * @param names what stands in place of each question mark
 */
record DetectorStatement(String sql, List<String> names) {

  /** What a run tells besides thresholds. */
  static final Set<String> OF_RUN =
      Set.of("since", "until", "sinceDay", "today", "program", "zone", "trainingDays");

  private static final Set<String> OF_PROGRAM =
      Set.of("sinceDay", "today", "program", "zone", "trainingDays");

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

  /** Not a cast, which has two colons. */
  private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)");

  static DetectorStatement parse(String text) {
    Matcher names = NAME.matcher(COMMENT.matcher(text).replaceAll(""));
    List<String> found = new ArrayList<>();
    String sql =
        names.replaceAll(
            name -> {
              found.add(name.group(1));
              return "?";
            });
    return new DetectorStatement(sql, List.copyOf(found));
  }

  /** Whether it is asked for each program: what it names is the program's. */
  boolean isOfProgram() {
    return names.stream().anyMatch(OF_PROGRAM::contains);
  }

  /** Which of its names nobody tells it. */
  Set<String> unknown(Set<String> thresholds) {
    Set<String> unknown = new LinkedHashSet<>(names);
    unknown.removeAll(OF_RUN);
    unknown.removeAll(thresholds);
    return unknown;
  }

  /** What stands in place of the question marks. */
  Object[] values(Map<String, Object> told) {
    return names.stream().map(name -> Objects.requireNonNull(told.get(name), name)).toArray();
  }
}
