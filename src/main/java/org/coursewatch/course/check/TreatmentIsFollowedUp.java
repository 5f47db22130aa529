package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/**
 * After the last dose of a patient who can become pregnant and to whom something was dispensed come
 * two tests (R001-016, R001-017).
 */
final class TreatmentIsFollowedUp {

  private TreatmentIsFollowedUp() {}

  static List<Check> checks(Situation situation) {
    LocalDate lastDose = situation.lastDose();
    if (lastDose == null
        || !situation.phase().canBecomePregnant()
        || !situation.supply().anythingDispensed()) {
      return List.of();
    }
    RuleSet rules = situation.rules();
    LocalDate within = lastDose.plusDays(rules.number(RuleKey.LAST_DOSE_WITHIN));
    LocalDate earliest = lastDose.plusDays(rules.number(RuleKey.POST_TREATMENT_EARLIEST));
    Check post =
        check(
                CheckCode.POST_TREATMENT_TEST,
                lastDose.plusDays(rules.number(RuleKey.POST_TREATMENT_DUE)),
                lastDose,
                RuleKey.POST_TREATMENT_OVERDUE,
                situation)
            .metIf(isTestedBetween(earliest, LocalDate.MAX, situation));
    Check last =
        check(CheckCode.LAST_DOSE_TEST, lastDose, lastDose, RuleKey.LAST_DOSE_OVERDUE, situation)
            .metIf(isTestedBetween(lastDose, within, situation));
    boolean givenUp = !situation.history().followUpClosings.isEmpty();
    boolean tooLate = givenUp || post.status() == Status.MET;
    return List.of(missedIf(tooLate, last), missedIf(givenUp, post));
  }

  private static Check check(
      CheckCode code, LocalDate due, LocalDate lastDose, RuleKey overdueKey, Situation situation) {
    RuleSet rules = situation.rules();
    LocalDate overdue = lastDose.plusDays(rules.number(overdueKey));
    return Check.open(code, Occasion.ONCE, due, overdue, rules.rule(overdueKey), situation.today());
  }

  private static Check missedIf(boolean tooLate, Check check) {
    return tooLate && check.isOpen() ? check.as(Status.MISSED) : check;
  }

  private static boolean isTestedBetween(LocalDate from, LocalDate to, Situation situation) {
    if (situation.tests().isUnresolved()) {
      return false;
    }
    return situation.tests().tests().stream()
        .anyMatch(
            test ->
                test.isAcceptedNegative() && !test.day().isBefore(from) && !test.day().isAfter(to));
  }
}
