package org.coursewatch.overdue.json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.people.Actor;

/** What a printed report says about itself: the instant, the day, the filter and for whom. */
public final class ReportWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private ReportWords() {}

  /** The lines about the list of {@code scope}, made for {@code by}. */
  public static List<String> about(OverdueScope scope, Actor by) {
    ZoneId zone = scope.program().zone().zone();
    List<String> lines = new ArrayList<>();
    lines.add(asOf(scope.asOf(), zone));
    lines.add(
        "Program %s. Overdue on %s, a day in %s."
            .formatted(scope.program().id(), scope.on(), zone));
    lines.add(filter(scope.asked()));
    lines.add(madeFor(by));
    return lines;
  }

  /** The lines about {@code summary}, made for {@code by}. */
  public static List<String> about(OverdueSummary summary, OverdueFilter filter, Actor by) {
    List<String> lines = new ArrayList<>();
    for (OverdueSummary.ProgramDay day : summary.days()) {
      if (lines.isEmpty()) {
        lines.add(asOf(summary.asOf(), day.zone()));
      }
      lines.add(
          "Program %s. Overdue on %s, a day in %s.".formatted(day.program(), day.on(), day.zone()));
    }
    lines.add(filter(filter));
    lines.add(madeFor(by));
    return lines;
  }

  /** Such as {@code As of 2026-11-22 09:55:00 America/New_York (2026-11-22T14:55:00Z).} */
  public static String asOf(Instant at, ZoneId zone) {
    return "As of %s %s (%s).".formatted(MINUTE.format(at.atZone(zone)), zone, at);
  }

  /** What narrows the report, by the names of its parameters. */
  public static String filter(OverdueFilter filter) {
    Map<String, List<String>> texts =
        OverdueQuestionText.write(new OverdueQuestion(null, filter, null));
    return texts.isEmpty()
        ? "Filter: none."
        : texts.entrySet().stream()
            .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; ", "Filter: ", "."));
  }

  private static String madeFor(Actor by) {
    return "Made for the account %s (%s); shows what it may see."
        .formatted(by.account(), by.role().label());
  }
}
