package org.coursewatch.overdue.console;

import java.util.List;
import java.util.Map;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.OverdueSummary.Group;
import org.coursewatch.overdue.json.OverdueColumns;
import org.coursewatch.overdue.json.SummaryColumns;
import org.jspecify.annotations.Nullable;

/** The groups as rows that lead to the checks in them. */
final class SummaryRows {

  private SummaryRows() {}

  static List<SummaryView.Row> of(
      OverdueSummary summary, OverdueFilter filter, Map<String, List<String>> sent) {
    PageAddress report = new PageAddress(PageAddress.REPORT, sent);
    return SummaryColumns.rows(summary).stream()
        .map(
            row ->
                new SummaryView.Row(
                    label(summary, row), row.overdue(), address(summary, row, filter, report)))
        .toList();
  }

  private static String label(OverdueSummary summary, Group row) {
    boolean isCheck = summary.by() == OverdueGrouping.CHECK && summary.groups().contains(row);
    return isCheck ? OverdueColumns.words(row.label()) : row.label();
  }

  private static @Nullable String address(
      OverdueSummary summary, Group row, OverdueFilter filter, PageAddress report) {
    if (!summary.groups().contains(row)) {
      return null;
    }
    return switch (summary.by()) {
      case PROGRAM -> report.with("program", row.key()).text();
      case PRACTICE -> report.with("practice", row.key()).text();
      case PRESCRIBER -> report.with("prescriber", row.key()).text();
      case CHECK -> report.with("check", row.key()).text();
      case RISK -> report.with("risk", row.key()).text();
      case AGE -> days(AgeOfDelay.valueOf(row.key()), filter, report).text();
    };
  }

  /** The days of an age, no wider than those the summary was asked for. */
  private static PageAddress days(AgeOfDelay age, OverdueFilter filter, PageAddress report) {
    int least = Math.max(age.firstDay(), filter.minDaysOverdue());
    PageAddress from = report.with("minDaysOverdue", Integer.toString(least));
    Integer most = filter.maxDaysOverdue();
    int last = Math.min(age.lastDay(), most == null ? Integer.MAX_VALUE : most);
    return last == Integer.MAX_VALUE
        ? from
        : from.with("maxDaysOverdue", Integer.toString(Math.max(least, last)));
  }
}
