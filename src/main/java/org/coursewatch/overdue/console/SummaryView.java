package org.coursewatch.overdue.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/overdue/summary} says.
 *
 * @param by what makes a group, in words
 * @param about the instant and the days; empty when there is trouble
 * @param most the greatest count of a group, for the bars; at least 1
 */
record SummaryView(
    String by,
    List<String> about,
    FilterView filter,
    List<Row> rows,
    long most,
    String csv,
    String pdf) {

  /**
   * A row; {@code address} leads to the checks of the group, null for a sum.
   *
   * @param bar how long its bar is, from 0 to 100
   */
  record Row(String label, long overdue, int bar, @Nullable String address) {}
}
