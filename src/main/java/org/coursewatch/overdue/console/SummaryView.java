package org.coursewatch.overdue.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/overdue/summary} says.
 *
 * @param by what makes a group
 * @param about the instant, the days and the filter; empty when there is trouble
 * @param trouble what is wrong with what was asked, empty when nothing is
 */
record SummaryView(
    String by,
    List<String> about,
    List<String> trouble,
    FilterView filter,
    List<Row> rows,
    String csv,
    String pdf,
    String report) {

  /** A row; {@code address} leads to the checks of the group, null for a sum. */
  record Row(String label, long overdue, @Nullable String address) {}
}
