package org.coursewatch.course.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseOutlook;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Where the course stands, in a sentence.
 *
 * @param kind the color and shape that go with it: {@code good}, {@code bad}, {@code wait} or
 *     {@code info}
 * @param headline the sentence, with a deadline in both zones
 * @param means what it means
 * @param next what comes next
 * @param details what else is known about it
 * @param asOf the instant it holds for, in both zones
 */
record StandingView(
    CourseState state,
    String kind,
    String headline,
    String means,
    String next,
    List<String> details,
    String asOf) {

  private static final Set<CheckCode> FOLLOW_UPS =
      EnumSet.of(CheckCode.LAST_DOSE_TEST, CheckCode.POST_TREATMENT_TEST);

  /**
   * Puts the answer into words.
   *
   * @param tellsReasons whether free text is told to the reader
   */
  static StandingView of(
      Evaluation evaluation, CourseOutlook outlook, boolean tellsReasons, Speech speech) {
    CourseState state = evaluation.state();
    return new StandingView(
        state,
        kind(state),
        headline(evaluation, outlook, speech),
        speech.course().means(state),
        speech.course().next(state),
        details(state, outlook, tellsReasons, speech),
        speech.course().asOf(speech.instant(evaluation.asOf())));
  }

  private static String kind(CourseState state) {
    return switch (state) {
      case PREGNANCY_STOP, LOCKED_OUT -> "bad";
      case AUTHORIZED, CLEARED -> "good";
      case HELD, CHECKS_DUE, SCREENING, FOLLOW_UP -> "wait";
      case CLOSED, ON_THERAPY, LEAD_IN -> "info";
    };
  }

  private static String headline(Evaluation evaluation, CourseOutlook outlook, Speech speech) {
    CourseWords words = speech.course();
    LocalDate lastDay = evaluation.lastDay();
    return switch (evaluation.state()) {
      case PREGNANCY_STOP -> words.stopped();
      case CLOSED -> words.closed(speech.day(outlook.lastDose()));
      case FOLLOW_UP -> words.followUp(speech.until(followUp(evaluation)));
      case HELD -> words.held(speech.instant(known(outlook.heldSince(), evaluation)));
      case AUTHORIZED -> words.authorized(speech.until(known(lastDay, evaluation)));
      case CLEARED ->
          lastDay == null ? words.clearedWithoutEnd() : words.cleared(speech.until(lastDay));
      case ON_THERAPY ->
          words.onTherapy(speech.until(known(outlook.supplyEnd(), evaluation).minusDays(1)));
      case LOCKED_OUT -> words.lockedOut(speech.from(known(outlook.lockoutOver(), evaluation)));
      case SCREENING -> words.screening();
      case LEAD_IN -> words.leadIn(speech.from(known(outlook.leadInOver(), evaluation)));
      case CHECKS_DUE -> words.checksDue();
    };
  }

  /** The due day of the first follow-up check that is open. */
  private static LocalDate followUp(Evaluation evaluation) {
    return evaluation.checks().stream()
        .filter(check -> check.isOpen() && FOLLOW_UPS.contains(check.code()))
        .map(Check::dueOn)
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** A state that tells of a day has it; if it had not, the engine would be at fault. */
  private static <T> T known(@Nullable T value, Evaluation evaluation) {
    if (value == null) {
      throw new IllegalStateException(evaluation.state() + " without its day");
    }
    return value;
  }

  private static List<String> details(
      CourseState state, CourseOutlook outlook, boolean tellsReasons, Speech speech) {
    List<String> details = new ArrayList<>();
    String reason = outlook.holdReason();
    Instant held = outlook.heldSince();
    if (state == CourseState.HELD && held != null && reason != null) {
      details.add(
          speech.course().heldBecause(tellsReasons ? reason : speech.ledger().textWithheld()));
    }
    LocalDate next = outlook.nextSupplyFrom();
    if (state == CourseState.ON_THERAPY && next != null) {
      details.add(speech.course().nextSupply(speech.from(next)));
    }
    return List.copyOf(details);
  }
}
