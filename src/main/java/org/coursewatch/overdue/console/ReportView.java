package org.coursewatch.overdue.console;

import java.util.List;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.json.OverdueColumns;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/overdue} says.
 *
 * @param about the instant, the day and the filter; empty when there is trouble
 * @param trouble what is wrong with what was asked, empty when nothing is
 * @param next the address of the next page, null on the last
 */
record ReportView(
    List<String> about,
    List<String> trouble,
    FilterView filter,
    List<Row> rows,
    @Nullable String next,
    String csv,
    String pdf,
    String summary) {

  /** A row of the table. */
  record Row(
      String patientNumber,
      String check,
      String occasion,
      @Nullable String dueOn,
      String overdueOn,
      long days,
      String actor,
      String risk,
      String citation) {

    static Row of(OverdueItem item) {
      return new Row(
          item.patientNumber().toString(),
          OverdueColumns.words(item.check().name()),
          OverdueColumns.words(item.occasion().name()),
          item.dueOn() == null ? null : item.dueOn().toString(),
          item.overdueFrom().toString(),
          item.daysOverdue(),
          OverdueColumns.words(item.actor().name()),
          item.risk().label(),
          item.citation());
    }
  }
}
