package org.coursewatch.overdue;

import java.time.LocalDate;

/** How far a trend looks back, and in which steps. The last step ends today. */
public enum TrendSpan {
  DAYS_28(28, 1),
  WEEKS_13(13, 7),
  WEEKS_52(52, 7);

  private final int steps;
  private final int days;

  TrendSpan(int steps, int days) {
    this.steps = steps;
    this.days = days;
  }

  /** How many steps there are. */
  public int steps() {
    return steps;
  }

  /** How many days each step has. */
  public int days() {
    return days;
  }

  /** The first day of the first step (inside), when the last one ends on {@code today}. */
  public LocalDate first(LocalDate today) {
    return today.minusDays((long) steps * days - 1);
  }
}
