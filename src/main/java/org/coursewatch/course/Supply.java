package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/** What has been handed over and how long it lasts. */
public final class Supply {

  private final Events<Dispensed> dispensings;

  Supply(Events<Dispensed> dispensings) {
    this.dispensings = dispensings;
  }

  public boolean anythingDispensed() {
    return !dispensings.isEmpty();
  }

  /** Program day of the first dispensing, null when there is none. */
  public @Nullable LocalDate firstDay() {
    return dispensings.isEmpty() ? null : dispensings.get(0).day();
  }

  /** Program day of the last dispensing, null when there is none. */
  public @Nullable LocalDate lastDay() {
    Event<Dispensed> newest = dispensings.newest();
    return newest == null ? null : newest.day();
  }

  /** The first day without capsules, null when nothing was dispensed. */
  public @Nullable LocalDate end() {
    return endOfThoseBefore(LocalDate.MAX);
  }

  /**
   * The supply end that the dispensings of days before {@code day} give, null when there is none.
   */
  public @Nullable LocalDate endOfThoseBefore(LocalDate day) {
    LocalDate end = null;
    for (Event<Dispensed> dispensed : dispensings) {
      if (!dispensed.day().isBefore(day)) {
        return end;
      }
      LocalDate start = end == null || dispensed.day().isAfter(end) ? dispensed.day() : end;
      end = start.plusDays(dispensed.fact().daysSupply());
    }
    return end;
  }

  /** For each dispensing in order the days its capsules last. */
  List<DateWindow> runs() {
    List<DateWindow> runs = new ArrayList<>(dispensings.size());
    LocalDate end = null;
    for (Event<Dispensed> dispensed : dispensings) {
      LocalDate start = end == null || dispensed.day().isAfter(end) ? dispensed.day() : end;
      int days = Math.max(1, dispensed.fact().daysSupply());
      runs.add(DateWindow.ofDays(start, days));
      end = start.plusDays(days);
    }
    return runs;
  }

  /** The first dispensing on a day in {@code [from, to]}, null when there is none. */
  public @Nullable LocalDate firstDayIn(LocalDate from, LocalDate to) {
    Event<Dispensed> first = dispensings.firstFrom(from);
    return first == null || first.day().isAfter(to) ? null : first.day();
  }
}
