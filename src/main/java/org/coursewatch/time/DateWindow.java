package org.coursewatch.time;

import java.time.LocalDate;

/**
 * A run of calendar days. The first and the last day are both inside. Days are counted, never
 * hours, so a window that crosses a clock change keeps its length.
 *
 * @param firstDay first day inside, in the zone of the program that owns the window
 * @param lastDay last day inside, never before {@code firstDay}
 */
public record DateWindow(LocalDate firstDay, LocalDate lastDay) {

  public DateWindow {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(
          "a window ends on or after its first day: " + firstDay + " … " + lastDay);
    }
  }

  /** A window of {@code days} days, day 1 being {@code firstDay}; {@code days} is at least 1. */
  public static DateWindow ofDays(LocalDate firstDay, int days) {
    return new DateWindow(firstDay, firstDay.plusDays(days - 1L));
  }

  /** Whether {@code day} lies in the window, both ends inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Whether {@code day} is later than the last day. */
  public boolean isOverOn(LocalDate day) {
    return day.isAfter(lastDay);
  }

  /** The first day that is no longer inside. */
  public LocalDate dayAfter() {
    return lastDay.plusDays(1);
  }
}
