package org.coursewatch.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows of a plan have to be of the same course, each called by its alias, and which of a
 * course that the statement names: read from the conditions as PostgreSQL writes them.
 */
final class SameCourse {

  /** What stands for the course that is named; no alias looks like it. */
  private static final String NAMED = "$";

  private static final String ALIAS = "(\\w+|\"[^\"]+\")";
  private static final String GIVEN = "\\(*(?:\\$\\d|')";
  private static final Pattern COLUMN = Pattern.compile("\\(?" + ALIAS + "\\.course_id\\)?");
  private static final Pattern VALUE = Pattern.compile(GIVEN + ".*");
  private static final Pattern EQUAL =
      Pattern.compile(ALIAS + "\\.course_id\\)? = \\(?" + ALIAS + "\\.course_id");
  private static final Pattern EQUAL_TO_VALUE =
      Pattern.compile(
          ALIAS + "\\.course_id\\)?(?:::\\w+)? = (?:ANY )?(?:" + GIVEN + "|\\(*InitPlan)");
  private static final Pattern VALUE_EQUAL_TO =
      Pattern.compile(
          "(?:\\$\\d+\\)?(?:::\\w+)?|InitPlan \\d+\\)\\.\\w+) = \\(?" + ALIAS + "\\.course_id");

  private final Map<String, String> parents = new HashMap<>();

  /** The alias in {@code column} when it is a course's id. */
  static Optional<String> of(String column) {
    Matcher matcher = COLUMN.matcher(column);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The row's course is what {@code column} gives: another row's, or a value of the statement. */
  void take(String alias, String column) {
    of(column).ifPresent(other -> join(alias, other));
    if (VALUE.matcher(column).matches()) {
      name(alias);
    }
  }

  void name(String alias) {
    join(alias, NAMED);
  }

  boolean isNamed(String alias) {
    return one(alias).equals(one(NAMED));
  }

  /** Outputs quote the names that PostgreSQL made up; nodes do not. */
  void join(String alias, String other) {
    parents.put(one(alias), one(other));
  }

  /** The same for all rows of the same course. */
  String one(String alias) {
    String plain = alias.replace("\"", "");
    String parent = parents.getOrDefault(plain, plain);
    return parent.equals(plain) ? plain : one(parent);
  }

  /**
   * What all rows fulfill; what only one side of an "or" says binds nothing.
   *
   * @param outer whether rows stay that do not fulfill it: those it does not name
   */
  void read(String condition, boolean outer) {
    for (String each : allOf(condition)) {
      if (each.contains(" OR ") || each.contains("CASE ") || each.contains("NOT ")) {
        continue;
      }
      Matcher equal = EQUAL.matcher(each);
      while (equal.find()) {
        join(equal.group(1), equal.group(2));
      }
      if (!outer) {
        EQUAL_TO_VALUE.matcher(each).results().forEach(found -> name(found.group(1)));
        VALUE_EQUAL_TO.matcher(each).results().forEach(found -> name(found.group(1)));
      }
    }
  }

  /** The parts between the outermost "and"s. */
  private static List<String> allOf(String condition) {
    List<String> parts = new ArrayList<>();
    boolean wrapped = condition.startsWith("((") && condition.endsWith("))");
    String inner = wrapped ? condition.substring(1, condition.length() - 1) : condition;
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      depth += inner.charAt(i) == '(' ? 1 : inner.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && inner.startsWith(" AND ", i)) {
        parts.add(inner.substring(from, i));
        from = i;
      }
    }
    parts.add(inner.substring(from));
    return parts;
  }
}
