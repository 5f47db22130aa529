package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/** Where each authorization of a course stands (domain contract, section 8). */
final class Authorizations {

  private final History history;
  private final Phase phase;
  private final Supply supply;
  private final TestHistory tests;

  Authorizations(History history, Phase phase, Supply supply, TestHistory tests) {
    this.history = history;
    this.phase = phase;
    this.supply = supply;
    this.tests = tests;
  }

  /** Every authorization with where it stands on {@code today}, newest first. */
  List<AuthorizationStanding> on(LocalDate today) {
    if (history.authorizations.isEmpty()) {
      return List.of();
    }
    List<AuthorizationStanding> standings = new ArrayList<>(history.authorizations.size());
    for (Event<AuthorizationIssued> issued : history.authorizations.reversed()) {
      standings.add(standing(issued, today));
    }
    return List.copyOf(standings);
  }

  private AuthorizationStanding standing(Event<AuthorizationIssued> issued, LocalDate today) {
    AuthorizationIssued fact = issued.fact();
    DateWindow days = daysOf(issued);
    Instant handedOver = handedOverAt(fact.number());
    Instant reversed = handedOver == null ? reversedAt(fact.number()) : null;
    Status status = Status.LIVE;
    if (handedOver != null) {
      status = Status.HANDED_OVER;
    } else if (reversed != null) {
      status = Status.REVERSED;
    } else if (isEnded(issued, days)) {
      status = Status.NO_LONGER_CLEARED;
    } else if (days.isOverOn(today)) {
      status = Status.LAPSED;
    }
    Instant settled = handedOver == null ? reversed : handedOver;
    return new AuthorizationStanding(
        fact.number(),
        fact.pharmacy(),
        fact.at(),
        fact.daysSupply(),
        days.lastDay(),
        status,
        settled);
  }

  /** From the first day of the window it was issued in, or the day of issue, to its last day. */
  private DateWindow daysOf(Event<AuthorizationIssued> issued) {
    LocalDate day = issued.day();
    if (phase.canBecomePregnant()) {
      return daysAround(day, tests.windowAround(day));
    }
    RuleSet rules = tests.rules.on(day);
    if (rules.numberIfAny(RuleKey.COUNSELING_WINDOW).isEmpty()) {
      return new DateWindow(day, day.plusDays(rules.number(RuleKey.AUTHORIZATION_DAYS)));
    }
    SupplyWindow window = CounselingWindows.newest(history, supply, rules, day);
    return window == null || !window.covers(day) ? DateWindow.ofDays(day, 1) : window.days();
  }

  /** In an open window to its last day; after a cut, or in none, on the day of issue only. */
  private static DateWindow daysAround(LocalDate day, @Nullable SupplyWindow window) {
    if (window == null) {
      return DateWindow.ofDays(day, 1);
    }
    return new DateWindow(window.firstDay(), window.covers(day) ? window.lastDay() : day);
  }

  private @Nullable Instant handedOverAt(String number) {
    for (Event<Dispensed> dispensed : history.dispensings) {
      if (number.equals(dispensed.fact().number())) {
        return dispensed.fact().at();
      }
    }
    return null;
  }

  private @Nullable Instant reversedAt(String number) {
    for (Event<AuthorizationReversed> reversed : history.reversals) {
      if (reversed.fact().number().equals(number)) {
        return reversed.fact().at();
      }
    }
    return null;
  }

  private boolean isEnded(Event<AuthorizationIssued> issued, DateWindow days) {
    Instant issuedAt = issued.fact().at();
    return history.holds.anyPlacedFrom(issuedAt)
        || history.lastDoses.firstFrom(issued.day()) != null
        || history.endings.firstFrom(issued.day()) != null
        || tests.positives.anyFromNotRuledOutBefore(days.firstDay(), issued)
        || (phase.canBecomePregnant()
            && tests.contraception.firstInterruptionFrom(days.firstDay()) != null)
        || categoryChangedAfter(issued);
  }

  private boolean categoryChangedAfter(Event<AuthorizationIssued> issued) {
    Event<CategoryAssigned> change = phase.lastChange();
    return change != null && change.isNewerThan(issued.day(), issued.order());
  }
}
