package org.coursewatch.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone that owns a program's calendar. This is the one place where an instant becomes a day and
 * a day an instant.
 *
 * @param zone the program's zone, such as {@code America/New_York}
 */
public record ProgramZone(ZoneId zone) {

  /** The program day: the calendar date of {@code instant} in this zone. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * The first instant of {@code day} in this zone. That is 00:00 unless the clocks jump over it.
   */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant that is outside {@code window}: the start of the day after its last day. */
  public Instant closesAt(DateWindow window) {
    return startOf(window.dayAfter());
  }
}
