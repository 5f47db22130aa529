package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Today lies in an open, unused window. If not, exactly one reason is given, the first that holds,
 * and none while a positive test stands (domain contract, section 7).
 */
final class WindowIsOpen {

  private WindowIsOpen() {}

  static List<Refusal> refusals(Situation situation) {
    if (situation.isStopped()) {
      return List.of();
    }
    Refusal reason = reason(situation);
    return reason == null ? List.of() : List.of(reason);
  }

  private static @Nullable Refusal reason(Situation situation) {
    if (situation.tests().isUnresolved()) {
      return Refusal.of(
          RefusalCode.TEST_UNRESOLVED,
          situation.rules(),
          "a newer accepted negative test",
          "an unclear test and no accepted negative one after it");
    }
    SupplyWindow last = situation.lastWindow();
    LocalDate usedOn =
        last == null || !last.days().contains(situation.today()) ? null : last.usedOn();
    if (usedOn != null) {
      return Refusal.of(
          RefusalCode.ALREADY_DISPENSED,
          situation.rules(),
          "a window not used yet",
          "handed over on " + usedOn);
    }
    if (situation.window() != null) {
      return null;
    }
    return situation.phase().canBecomePregnant() ? withoutTestWindow(situation) : closed(situation);
  }

  private static Refusal withoutTestWindow(Situation situation) {
    Refusal courseReason = courseReason(situation);
    if (courseReason != null) {
      return courseReason;
    }
    Refusal testReason = NewestNegativeTest.reason(situation);
    if (testReason != null) {
      return testReason;
    }
    Refusal closed = closed(situation);
    if (closed != null) {
      return closed;
    }
    return Refusal.of(
        RefusalCode.PREGNANCY_TEST_MISSING,
        situation.rules(),
        "a test that opens a window",
        "none that is usable");
  }

  private static @Nullable Refusal courseReason(Situation situation) {
    LocalDate today = situation.today();
    RuleSet rules = situation.rules();
    LocalDate interruption = situation.tests().openInterruption(today);
    if (interruption != null) {
      return Refusal.of(
              RefusalCode.CONTRACEPTION_INTERRUPTED,
              rules,
              "no open interruption",
              "interrupted on " + interruption)
          .clearingOn(situation.leadInOver());
    }
    LocalDate end = situation.supply().end();
    if (!situation.isFirstDosePhase() && end != null && isTooLongAgo(end, situation)) {
      return Refusal.of(
          RefusalCode.RESTART_REQUIRED,
          rules,
          "at most " + rules.number(RuleKey.GAP_RESTART) + " days without supply",
          "supply ended on " + end);
    }
    return firstDoseReason(situation);
  }

  private static @Nullable Refusal firstDoseReason(Situation situation) {
    LocalDate today = situation.today();
    RuleSet rules = situation.rules();
    LocalDate lockoutOver = situation.lockoutOver();
    if (lockoutOver != null && today.isBefore(lockoutOver)) {
      return Refusal.of(
              RefusalCode.LOCKED_OUT,
              rules,
              "a test on or after " + lockoutOver,
              "today is " + today)
          .clearingOn(lockoutOver);
    }
    boolean screened = situation.tests().screening() != null || situation.isExemptFromScreening();
    if (situation.isFirstDosePhase() && !screened) {
      return Refusal.of(
          RefusalCode.SCREENING_TEST_MISSING,
          rules,
          "an accepted negative test on or after "
              + situation.phase().start().minusDays(rules.number(RuleKey.SCREENING_LOOKBACK)),
          "none");
    }
    return null;
  }

  private static boolean isTooLongAgo(LocalDate supplyEnd, Situation situation) {
    return situation
        .today()
        .isAfter(supplyEnd.plusDays(situation.rules().number(RuleKey.GAP_RESTART)));
  }

  /**
   * A test's window is told as closed when it passed unused, a visit's whether it was used or not.
   */
  private static @Nullable Refusal closed(Situation situation) {
    SupplyWindow last = situation.lastWindow();
    if (last == null || !last.days().isOverOn(situation.today())) {
      return null;
    }
    boolean visit = !situation.phase().canBecomePregnant();
    if (!visit && (last.usedOn() != null || last.cutOn() != null)) {
      return null;
    }
    RuleKey rule = visit ? RuleKey.COUNSELING_WINDOW : RuleKey.WINDOW;
    return Refusal.of(
            RefusalCode.WINDOW_CLOSED,
            situation.rules(),
            "an open window",
            "closed after " + last.lastDay())
        .citing(situation.rules().rule(rule));
  }
}
