package org.coursewatch.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What stands in calendars, read from what was worked out ahead. */
public interface CalendarDays {

  /**
   * The days in question of courses the transaction sees, in the order of days, each once.
   *
   * @param prescribers of whose patients; empty for a patient's own
   * @param today the program day
   * @param from the first day, inside
   * @param to the last day, inside
   */
  List<CalendarDay> between(
      Collection<UUID> prescribers, LocalDate today, LocalDate from, LocalDate to, int most);
}
