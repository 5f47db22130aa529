package org.coursewatch.overdue.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.OverdueSummary.Group;
import org.coursewatch.overdue.OverdueSummary.ProgramDay;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.print.CsvText;
import org.coursewatch.platform.print.PdfTable;
import org.coursewatch.platform.print.PdfTable.Column;

/**
 * The summary as rows of a file. The last row is the total; before it, where there are more groups
 * than are shown, one row for all others.
 */
public final class SummaryColumns {

  private static final List<String> HEADER = List.of("by", "key", "label", "overdue", "on", "zone");
  private static final List<Column> PRINTED =
      List.of(new Column("Group", 5), new Column("Overdue checks", 2));
  private static final String LANGUAGE = "en-US";

  private SummaryColumns() {}

  /** The rows: those shown, the others, the total. */
  public static List<Group> rows(OverdueSummary summary) {
    List<Group> rows = new ArrayList<>(summary.groups());
    if (summary.otherGroups() > 0) {
      rows.add(new Group("OTHER", summary.otherGroups() + " others", summary.otherOverdue()));
    }
    rows.add(new Group("TOTAL", "Total", summary.total()));
    return rows;
  }

  public static String csv(OverdueSummary summary) {
    StringBuilder text = new StringBuilder(CsvText.line(HEADER));
    String on = joined(summary, true);
    String zone = joined(summary, false);
    for (Group row : rows(summary)) {
      text.append(
          CsvText.line(
              List.of(
                  GroupingText.write(summary.by()),
                  row.key(),
                  row.label(),
                  row.overdue(),
                  on,
                  zone)));
    }
    return text.toString();
  }

  /** To be written and closed by the caller. */
  public static PdfTable pdf(OverdueSummary summary, OverdueFilter filter, Actor by) {
    String title = "Overdue checks by " + summary.by().label();
    PdfTable table = new PdfTable(title, LANGUAGE, ReportWords.about(summary, filter, by), PRINTED);
    for (Group row : rows(summary)) {
      table.row(List.of(row.label(), Long.toString(row.overdue())));
    }
    return table;
  }

  /**
   * Days and zones of all programs; they differ only where programs of several zones are counted.
   */
  private static String joined(OverdueSummary summary, boolean day) {
    return summary.days().stream()
        .map((ProgramDay each) -> day ? each.on().toString() : each.zone().getId())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
