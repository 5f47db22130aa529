package org.coursewatch.overdue.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.page.Visit;

/** What the pages of the reports say about themselves. */
final class AboutReport {

  private AboutReport() {}

  /** The instant it shows, and the day it is about. */
  static List<String> lines(Visit visit, LocalDate on, ZoneId zone) {
    OverdueWords words = visit.words(OverdueWords.class);
    return List.of(
        words.asOf(visit.dates().instant(visit.now(), zone)),
        words.onDay(visit.dates().day(on), zone.getId()));
  }

  /** The filter of an address as fields, with the files it leads to. */
  static ReportView.Files files(Map<String, List<String>> sent) {
    Map<String, List<String>> filter = PageQuestion.filter(sent);
    List<ReportView.Field> fields = new ArrayList<>();
    filter.forEach(
        (name, values) ->
            values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> fields.add(new ReportView.Field(name, value))));
    return new ReportView.Files(
        fields,
        new PageAddress(PageAddress.REPORT + ".csv", filter).text(),
        new PageAddress(PageAddress.REPORT + ".pdf", filter).text());
  }
}
