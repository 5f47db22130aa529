package org.coursewatch.overdue.console;

import java.util.List;
import java.util.Map;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.OverdueSummary.Group;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.overdue.json.SummaryColumns;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.jspecify.annotations.Nullable;

/** The groups as rows that lead to the checks in them. */
final class SummaryRows {

  private static final int WHOLE = 100;

  private SummaryRows() {}

  static List<SummaryView.Row> of(
      OverdueSummary summary, OverdueFilter filter, Map<String, List<String>> sent, Visit visit) {
    PageAddress report = new PageAddress(PageAddress.REPORT, sent);
    long most = most(summary);
    return SummaryColumns.rows(summary).stream()
        .map(
            row -> {
              boolean isGroup = summary.groups().contains(row);
              return new SummaryView.Row(
                  isGroup ? label(summary, row, visit) : sum(summary, row, visit),
                  row.overdue(),
                  isGroup ? Math.toIntExact(row.overdue() * WHOLE / most) : 0,
                  isGroup ? address(summary, row, filter, report) : null);
            })
        .toList();
  }

  static long most(OverdueSummary summary) {
    return Math.max(1, summary.groups().stream().mapToLong(Group::overdue).max().orElse(1));
  }

  private static String label(OverdueSummary summary, Group row, Visit visit) {
    OverdueWords words = visit.words(OverdueWords.class);
    return switch (summary.by()) {
      case PROGRAM, PRACTICE, PRESCRIBER -> row.label();
      case CHECK -> visit.words(PageWords.class).check(CheckCode.valueOf(row.key()));
      case AGE -> words.age(AgeOfDelay.valueOf(row.key()));
      case RISK -> words.riskGroup(RiskGroup.valueOf(row.key()));
    };
  }

  /** The last row is the total, and the one before it, if any, all other groups. */
  private static String sum(OverdueSummary summary, Group row, Visit visit) {
    OverdueWords words = visit.words(OverdueWords.class);
    boolean isTotal = row.equals(SummaryColumns.rows(summary).getLast());
    return isTotal ? words.total() : words.others(summary.otherGroups());
  }

  private static @Nullable String address(
      OverdueSummary summary, Group row, OverdueFilter filter, PageAddress report) {
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
