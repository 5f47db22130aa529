package org.coursewatch.cds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.cds.Card.Todo;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.app.FindCase.Found;

/**
 * What is told when a chart is opened or a visit begins: a positive test, what is due, and a supply
 * that waits. Of patients without a course nothing is: nobody ordered anything.
 */
final class VisitCards {

  private VisitCards() {}

  static List<Card> of(Found found) {
    return switch (found) {
      case Found.Nobody _, Found.WithoutCourse _ -> List.of();
      case Found.Judged judged -> of(judged);
    };
  }

  private static List<Card> of(Found.Judged judged) {
    List<Card> cards = new ArrayList<>();
    CaseCards ofCase = new CaseCards(judged);
    ofCase.stop().ifPresent(cards::add);
    Map<ResponsibleParty, List<Check>> due = new EnumMap<>(ResponsibleParty.class);
    for (Check check : judged.evaluation().checks()) {
      if (check.status() == Status.DUE || check.status() == Status.OVERDUE) {
        due.computeIfAbsent(check.code().party(), party -> new ArrayList<>()).add(check);
      }
    }
    due.forEach((who, checks) -> cards.add(card(who, checks, judged)));
    if (judged.evaluation().allowed()) {
      cards.add(ofCase.cleared());
    }
    return cards;
  }

  private static Card card(ResponsibleParty who, List<Check> checks, Found.Judged judged) {
    boolean overdue = checks.stream().anyMatch(Check::isOverdue);
    LocalDate by =
        checks.stream()
            .filter(check -> !check.isOverdue())
            .map(Check::overdueOn)
            .filter(day -> day != null)
            .map(day -> day.minusDays(1))
            .min(LocalDate::compareTo)
            .orElse(null);
    List<String> deeds = checks.stream().map(check -> Deeds.of(check.code())).distinct().toList();
    String summary = Summary.of(who, deeds, overdue ? null : by);
    return new Card(
        overdue ? Indicator.WARNING : Indicator.INFO,
        summary,
        Card.list(checks.stream().map(VisitCards::line).toList()),
        new Todo(summary, by),
        judged.file().id());
  }

  private static String line(Check check) {
    LocalDate overdue = check.overdueOn();
    String when =
        overdue == null
            ? "due now"
            : check.isOverdue()
                ? "overdue since " + Summary.day(overdue)
                : "due by " + Summary.day(overdue.minusDays(1));
    return Deeds.of(check.code()) + ": " + when;
  }
}
