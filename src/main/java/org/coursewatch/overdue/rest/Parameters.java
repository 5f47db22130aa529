package org.coursewatch.overdue.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the reports. A faulty one is noted and answered with a stand-in, so that all faults
 * are told at once; call {@link #done} before using any.
 */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final int MOST_DAYS = 36_500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  int limit(@Nullable String text) {
    return text == null ? USUAL_LIMIT : (int) number("limit", text, 1, GREATEST_LIMIT);
  }

  /** A number of days; 0 when it is left out. */
  int minDays(@Nullable String text) {
    return text == null ? 0 : (int) number("minDaysOverdue", text, 0, MOST_DAYS);
  }

  /** A number of days not below {@code least}; null when it is left out. */
  @Nullable Integer maxDays(@Nullable String text, int least) {
    return text == null ? null : (int) number("maxDaysOverdue", text, least, MOST_DAYS);
  }

  @Nullable Long runNumber(@Nullable String text) {
    return text == null ? null : number("cursor", text, 1, Long.MAX_VALUE);
  }

  boolean flag(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      faults.add(name, "is neither true nor false", "Send true or false.");
    }
    return text.equals("true");
  }

  Set<CheckCode> checks(List<String> texts) {
    Set<CheckCode> checks = new LinkedHashSet<>();
    for (String text : texts) {
      Arrays.stream(CheckCode.values())
          .filter(code -> code.name().equals(text))
          .findFirst()
          .ifPresentOrElse(checks::add, this::refuseCheck);
    }
    return checks;
  }

  /** Empty when none is asked for. */
  Set<PrescriberId> prescriber(@Nullable String text) {
    try {
      return text == null ? Set.of() : Set.of(new PrescriberId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      faults.add("prescriber", "is not the id of a prescriber", "Send an id as answered before.");
      return Set.of();
    }
  }

  @Nullable LocalDate day(@Nullable String text) {
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as for a day too far away
    }
    faults.add("on", "is not a day of our calendar", "Send a day such as 2026-10-16.");
    return null;
  }

  @Nullable OverdueCursor cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    OverdueCursor cursor = OverdueCursor.parse(text).orElse(null);
    if (cursor == null) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
    return cursor;
  }

  private void refuseCheck() {
    faults.add(
        "check", "is not a check", "Send one of " + Arrays.toString(CheckCode.values()) + ".");
  }

  private long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range =
        most == Long.MAX_VALUE
            ? "a whole number from " + least + " on"
            : "a whole number from " + least + " to " + most;
    faults.add(name, "is not " + range, "Send " + range + ".");
    return least;
  }
}
