package org.coursewatch.cds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.cds.Card.Todo;
import org.coursewatch.course.EtasuRequirement;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.History;
import org.coursewatch.course.Question;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.Warning;
import org.coursewatch.course.app.FindCase.Found.Judged;
import org.jspecify.annotations.Nullable;

/** What the decision about a case says, one card for each who must act. */
final class CaseCards {

  private final Judged judged;
  private final Evaluation evaluation;
  private final LocalDate today;

  CaseCards(Judged judged) {
    this.judged = judged;
    this.evaluation = judged.evaluation();
    this.today = judged.question().program().zone().dayOf(evaluation.asOf());
  }

  /** One reason, and by when it is to be cleared without delay. */
  private record Open(EtasuRequirement requirement, Refusal refusal) {

    boolean clearsByWaiting() {
      return refusal.clearsOn() != null;
    }
  }

  /**
   * Every reason against a supply by who must act, the positive test first; that the supply may be
   * handed over where there is none. What is wrong with the order itself is told elsewhere.
   */
  List<Card> forOrders() {
    List<Card> cards = new ArrayList<>();
    stop().ifPresent(cards::add);
    for (Map.Entry<ResponsibleParty, List<Open>> each : openByParty().entrySet()) {
      cards.add(card(each.getKey(), each.getValue()));
    }
    if (evaluation.allowed()) {
      cards.add(cleared());
    }
    return cards;
  }

  /** Empty unless a positive pregnancy test stands. */
  Optional<Card> stop() {
    return evaluation.refusals().stream()
        .filter(each -> each.code() == RefusalCode.PREGNANCY_STOP)
        .findFirst()
        .map(this::stop);
  }

  /** That a supply may be handed over, and until when. */
  Card cleared() {
    LocalDate last = evaluation.lastDay();
    String end =
        last == null
            ? "the pharmacy may hand over the supply."
            : "the pharmacy must hand over the supply by " + Summary.day(last) + ".";
    List<String> lines = new ArrayList<>();
    lines.add("Nobody else has to act. The pharmacy asks for an authorization by itself.");
    evaluation.warnings().stream().map(Warning::message).forEach(lines::add);
    return new Card(
        Indicator.INFO,
        "All requirements are met: " + end,
        Card.list(lines),
        null,
        judged.file().id());
  }

  private Card stop(Refusal refusal) {
    String summary =
        isUnderTherapy()
            ? "The prescriber must stop isotretinoin now: a positive pregnancy test stands."
            : "The prescriber must not order isotretinoin: a positive pregnancy test stands.";
    List<String> lines =
        List.of(
            "Found: " + refusal.found() + ".",
            "It stands until two people have ruled it out.",
            "No supply is authorized meanwhile; live authorizations are reversed.");
    return new Card(
        isUnderTherapy() ? Indicator.CRITICAL : Indicator.WARNING,
        summary,
        Card.list(lines),
        new Todo("Follow up the positive pregnancy test in Coursewatch", null),
        judged.file().id());
  }

  /** Something was handed over, and neither the end nor the last dose is recorded. */
  private boolean isUnderTherapy() {
    Question question = judged.question();
    History history = History.of(question.course(), evaluation.asOf(), question.program().zone());
    return !evaluation.ended() && !history.dispensings.isEmpty();
  }

  private Map<ResponsibleParty, List<Open>> openByParty() {
    Map<ResponsibleParty, List<Open>> open = new EnumMap<>(ResponsibleParty.class);
    // Only what is open is told, so that it makes no difference which met ones are listed.
    for (EtasuRequirement requirement : EtasuRequirement.of(evaluation, true, false)) {
      for (Refusal refusal : requirement.refusals()) {
        boolean elsewhere =
            refusal.code() == RefusalCode.PREGNANCY_STOP
                || refusal.code() == RefusalCode.SUPPLY_TOO_LONG;
        if (!elsewhere) {
          open.computeIfAbsent(refusal.actor(), party -> new ArrayList<>())
              .add(new Open(requirement, refusal));
        }
      }
    }
    return open;
  }

  private Card card(ResponsibleParty who, List<Open> reasons) {
    // What only waiting clears stands first: the day at the end of the sentence is for the others.
    List<Open> open =
        reasons.stream().sorted(Comparator.comparing(each -> !each.clearsByWaiting())).toList();
    LocalDate by =
        open.stream()
            .filter(each -> !each.clearsByWaiting())
            .map(each -> each.requirement().by())
            .filter(day -> day != null && !day.isBefore(today))
            .min(LocalDate::compareTo)
            .orElse(null);
    String summary =
        Summary.of(who, open.stream().map(each -> Deeds.of(each.refusal())).toList(), by);
    return new Card(
        Indicator.WARNING,
        summary,
        Card.list(open.stream().map(CaseCards::line).toList()),
        todo(who, summary, by),
        judged.file().id());
  }

  private static @Nullable Todo todo(ResponsibleParty who, String summary, @Nullable LocalDate by) {
    return who == ResponsibleParty.PHARMACY ? null : new Todo(summary, by);
  }

  private static String line(Open open) {
    Refusal refusal = open.refusal();
    LocalDate by = open.requirement().by();
    return "**"
        + open.requirement().element().title()
        + "**: "
        + refusal.code().sentence()
        + " Wanted: "
        + refusal.expected()
        + "; found: "
        + refusal.found()
        + "."
        + (by == null ? "" : " Without delay if done by " + Summary.day(by) + ".");
  }
}
