package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Keeps flags. Each exists once, however many raise it at a time. */
public interface OverdueFlags {

  /**
   * Flags what has become overdue by {@code today} (inside) and has no flag yet, also what would
   * have been flagged on an earlier day on which nobody did.
   *
   * @param most at most so many at once
   * @return those that are new; fewer than {@code most} when nothing is left for this caller
   */
  List<OverdueFlag> raise(String program, LocalDate today, Instant now, int most);
}
