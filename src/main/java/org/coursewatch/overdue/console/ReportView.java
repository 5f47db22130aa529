package org.coursewatch.overdue.console;

import java.util.List;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.page.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/overdue} says.
 *
 * @param about the instant and the day; empty when there is trouble
 * @param next the address of the next page, null on the last
 * @param files what to order as a file, with the filter
 */
record ReportView(
    List<String> about, FilterView filter, List<Row> rows, @Nullable String next, Files files) {

  /** The filter as hidden fields, and the files that are there at once. */
  record Files(List<Field> fields, String csv, String pdf) {}

  /** A hidden field. */
  record Field(String name, String value) {}

  /** A row of the table; days in words, with the day itself for programs. */
  record Row(
      String course,
      String patientNumber,
      CheckCode check,
      Occasion occasion,
      @Nullable String dueOn,
      String due,
      String overdueOn,
      String overdue,
      long days,
      ResponsibleParty actor,
      RiskGroup risk,
      EscalationLevel level,
      int attempts,
      boolean isLost,
      String citation) {

    static Row of(OverdueItem item, Dates dates) {
      return new Row(
          item.course().toString(),
          item.patientNumber().toString(),
          item.check(),
          item.occasion(),
          item.dueOn() == null ? null : item.dueOn().toString(),
          item.dueOn() == null ? "" : dates.shortDay(item.dueOn()),
          item.overdueFrom().toString(),
          dates.shortDay(item.overdueFrom()),
          item.daysOverdue(),
          item.actor(),
          item.risk(),
          item.level(),
          item.attempts(),
          item.lostToFollowUp(),
          item.citation());
    }
  }
}
