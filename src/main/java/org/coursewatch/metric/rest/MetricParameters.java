package org.coursewatch.metric.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metrics;
import org.coursewatch.metric.app.ReadMetric.Request;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a metric; all faults are told at once. */
final class MetricParameters {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int USUAL_MONTHS_BEFORE = 11;
  private static final int LONGEST_YEARS = 20;
  private static final int GREATEST_SMALLEST = 1_000;

  private final Faults faults = new Faults();
  private final Metrics metrics;
  private final Programs programs;
  private final Instant now;

  MetricParameters(Metrics metrics, Programs programs, Instant now) {
    this.metrics = metrics;
    this.programs = programs;
    this.now = now;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter is faulty
   */
  Request request(
      @Nullable String metric,
      @Nullable String from,
      @Nullable String until,
      @Nullable String by,
      @Nullable String prescriber,
      @Nullable String program,
      @Nullable String smallest) {
    Metric asked = metric(metric);
    Program of = program(program);
    LocalDate today = of.zone().dayOf(now);
    LocalDate first = day("from", from, today.withDayOfMonth(1).minusMonths(USUAL_MONTHS_BEFORE));
    LocalDate after = day("until", until, today.plusDays(1));
    if (faults.isEmpty() && !first.isBefore(after)) {
      faults.add("until", "is not after from", "It is the day after the last one.");
    } else if (faults.isEmpty() && first.plusYears(LONGEST_YEARS).isBefore(after)) {
      String most = LONGEST_YEARS + " years";
      faults.add("until", "is more than " + most + " after from", "Ask for at most " + most + ".");
    }
    Request request =
        new Request(
            asked, of, first, after, by(by, asked), prescriber(prescriber), smallest(smallest));
    faults.throwIfAny();
    return request;
  }

  private Metric metric(@Nullable String id) {
    return metrics
        .find(id == null ? "" : id)
        .orElseGet(
            () -> {
              faults.add(
                  "metric",
                  id == null ? "is missing" : "is no metric",
                  "Send MT-1 to MT-" + metrics.all().size() + ".");
              return metrics.all().getFirst();
            });
  }

  private Program program(@Nullable String id) {
    Program first = programs.all().getFirst();
    if (id == null) {
      return first;
    }
    return programs
        .find(id)
        .orElseGet(
            () -> {
              faults.add("program", "is not a program of this service", "Leave it out.");
              return first;
            });
  }

  private LocalDate day(String name, @Nullable String text, LocalDate usual) {
    if (text == null) {
      return usual;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as for a day too far away
    }
    faults.add(name, "is not a day of our calendar", "Send a day such as 2026-10-16.");
    return usual;
  }

  /** Null when it is left out; nothing at all for an empty one. */
  private @Nullable List<String> by(@Nullable String text, Metric metric) {
    if (text == null) {
      return null;
    }
    List<String> names =
        Arrays.stream(text.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    if (!metric.apart().containsAll(names) || names.stream().distinct().count() < names.size()) {
      faults.add(
          "by",
          "is not what " + metric.id() + " can be told apart by, each once",
          "Send some of " + String.join(",", metric.apart()) + ", or leave it out.");
      return null;
    }
    return names;
  }

  private @Nullable PrescriberId prescriber(@Nullable String text) {
    try {
      return text == null ? null : new PrescriberId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      faults.add("prescriber", "is not the id of a prescriber", "Send an id as answered before.");
      return null;
    }
  }

  private int smallest(@Nullable String text) {
    try {
      int smallest = text == null ? 0 : Integer.parseInt(text);
      if (smallest >= 0 && smallest <= GREATEST_SMALLEST) {
        return smallest;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from 0 to " + GREATEST_SMALLEST;
    faults.add("suppressBelow", "is not " + range, "Send " + range + ".");
    return 0;
  }
}
