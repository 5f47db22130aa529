package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.DerivedCopy.AuthorizationLine;
import org.coursewatch.overdue.DerivedCopy.CheckLine;
import org.coursewatch.overdue.DerivedCopy.CourseLine;
import org.coursewatch.overdue.DerivedCopy.StateLine;
import org.coursewatch.overdue.DerivedCopy.WindowLine;
import org.jspecify.annotations.Nullable;

/** Finds the rows in which what is stored is not what is right, from a day on. */
public final class DerivedComparison {

  private final CourseId course;
  private final LocalDate today;
  private final List<DerivedDifference> found = new ArrayList<>();

  private DerivedComparison(CourseId course, LocalDate today) {
    this.course = course;
    this.today = today;
  }

  /** Every difference from {@code today} on; empty when the stored rows answer every list right. */
  public static List<DerivedDifference> of(
      CourseId course, DerivedCopy stored, DerivedCopy right, LocalDate today) {
    DerivedComparison comparison = new DerivedComparison(course, today);
    DerivedCopy there = stored.from(today);
    DerivedCopy wanted = right.from(today);
    comparison.columns(there.course(), wanted.course());
    comparison.rows("course_check", there.checks(), wanted.checks(), DerivedComparison::key);
    comparison.rows("course_state", there.states(), wanted.states(), StateLine::from);
    comparison.rows("course_window", there.windows(), wanted.windows(), DerivedComparison::key);
    comparison.rows(
        "authorization_standing",
        there.authorizations(),
        wanted.authorizations(),
        AuthorizationLine::number);
    return List.copyOf(comparison.found);
  }

  private static List<?> key(CheckLine line) {
    return List.of(line.check(), line.occasion(), line.from());
  }

  private static List<?> key(WindowLine line) {
    return List.of(line.first(), line.openedBy());
  }

  private void columns(CourseLine stored, CourseLine right) {
    column("running", stored.running(), right.running());
    column("rules_mark", stored.rulesMark(), right.rulesMark());
    column("category_now", stored.category(), right.category());
    column("supply_end", stored.supplyEnd(), right.supplyEnd());
    if (!isWaiting(stored.upkeepOn())) {
      column("upkeep_on", stored.upkeepOn(), right.upkeepOn());
    }
  }

  /** A day that has come is no fault: the next sweep takes the course up. */
  private boolean isWaiting(@Nullable LocalDate upkeepOn) {
    return upkeepOn != null && !upkeepOn.isAfter(today);
  }

  private void column(String name, @Nullable Object stored, @Nullable Object right) {
    if (!Objects.equals(stored, right)) {
      add("course", name + " " + stored, name + " " + right);
    }
  }

  private <T extends Record, K> void rows(
      String table, List<T> stored, List<T> right, Function<T, K> key) {
    Map<K, T> wanted = new LinkedHashMap<>();
    right.forEach(line -> wanted.put(key.apply(line), line));
    for (T line : stored) {
      T should = wanted.remove(key.apply(line));
      if (!line.equals(should)) {
        add(table, text(line), should == null ? null : text(should));
      }
    }
    wanted.values().forEach(line -> add(table, null, text(line)));
  }

  private void add(String table, @Nullable String stored, @Nullable String right) {
    found.add(new DerivedDifference(course, table, stored, right));
  }

  /** {@code CheckLine[check=CONSENT, …]} without the type. */
  private static String text(Record line) {
    String text = line.toString();
    return text.substring(text.indexOf('[') + 1, text.length() - 1);
  }
}
