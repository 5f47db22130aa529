package org.coursewatch.overdue.console;

import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueTrend.Count;

/**
 * What the page {@code /reports/overdue/trend} says.
 *
 * @param about the instant it shows; empty when there is trouble
 * @param steps newest first
 * @param checks the check with the most first
 */
record TrendView(
    List<String> about,
    FilterView filter,
    ColumnChart chart,
    List<Step> steps,
    List<ByCheck> checks,
    Count total) {

  /** A period in words, and what was counted. */
  record Step(String period, Count count) {}

  /** One check over the whole time; {@code address} leads to its own trend. */
  record ByCheck(CheckCode check, String address, Count count) {}
}
