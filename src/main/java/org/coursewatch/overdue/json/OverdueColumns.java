package org.coursewatch.overdue.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.platform.print.CsvText;
import org.coursewatch.platform.print.PdfTable.Column;

/** The overdue report as rows of a file, with the meaning of the JSON members of the same names. */
public final class OverdueColumns {

  /** Of the comma-separated file. */
  public static final String HEADER =
      CsvText.line(
          List.of(
              "program",
              "on",
              "zone",
              "courseId",
              "patientNumber",
              "check",
              "occasion",
              "dueOn",
              "overdueOn",
              "daysOverdue",
              "actor",
              "risk",
              "level",
              "attempts",
              "lostToFollowUp",
              "prescriberId",
              "citation"));

  /** Of the printed table. */
  public static final List<Column> PRINTED =
      List.of(
          new Column("Patient number", 12),
          new Column("Check", 17),
          new Column("Occasion", 9),
          new Column("Due", 9),
          new Column("Overdue", 9),
          new Column("Days", 5),
          new Column("Who acts", 15),
          new Column("Risk", 17),
          new Column("Rule", 28));

  private OverdueColumns() {}

  public static String csv(OverdueItem item, OverdueScope scope) {
    return CsvText.line(
        Arrays.asList(
            scope.program().id(),
            scope.on(),
            scope.program().zone().zone(),
            item.course(),
            item.patientNumber(),
            item.check(),
            item.occasion(),
            item.dueOn(),
            item.overdueFrom(),
            item.daysOverdue(),
            item.actor(),
            item.risk(),
            item.level(),
            item.attempts(),
            item.lostToFollowUp(),
            item.prescriber(),
            item.citation()));
  }

  /** The cells of a printed row. */
  public static List<String> printed(OverdueItem item) {
    return List.of(
        item.patientNumber().toString(),
        words(item.check().name()),
        words(item.occasion().name()),
        item.dueOn() == null ? "–" : item.dueOn().toString(),
        item.overdueFrom().toString(),
        Long.toString(item.daysOverdue()),
        words(item.actor().name()),
        item.risk().label(),
        item.citation());
  }

  /** A code as people read it: {@code PREGNANCY_TEST} as {@code pregnancy test}. */
  public static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
