package org.coursewatch.overdue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What became overdue in the past, by the flags. */
public interface OverdueHistory {

  /**
   * Counts in steps of {@code span}, the last one ending on {@code today}; only steps and checks
   * with any, in no order. Of {@code filter} only checks, prescribers and practices are asked: risk
   * and age are those of today.
   */
  List<OverdueTrend.Cell> count(
      TrendSpan span, String program, OverdueFilter filter, LocalDate today, ZoneId zone);
}
