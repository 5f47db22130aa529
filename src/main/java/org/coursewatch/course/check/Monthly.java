package org.coursewatch.course.check;

import java.time.LocalDate;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/** When the checks of the next supply are due (domain contract, section 10). */
final class Monthly {

  private Monthly() {}

  static Check check(CheckCode code, RuleKey rule, Situation situation) {
    LocalDate due = due(situation);
    LocalDate overdue = due == null ? null : due.plusDays(overdueDays(situation));
    return Check.open(
        code,
        Check.Occasion.MONTHLY,
        due,
        overdue,
        situation.rules().rule(rule),
        situation.today());
  }

  private static @Nullable LocalDate due(Situation situation) {
    if (situation.isFirstDosePhase()) {
      LocalDate earliest = situation.firstWindowEarliest();
      LocalDate lockoutOver = situation.lockoutOver();
      boolean later = earliest != null && lockoutOver != null && lockoutOver.isAfter(earliest);
      return later ? lockoutOver : earliest;
    }
    LocalDate end = situation.supply().end();
    return end == null ? situation.question().course().openedOn() : end;
  }

  private static int overdueDays(Situation situation) {
    if (situation.isFirstDosePhase()) {
      return situation.rules().number(RuleKey.FIRST_DOSE_OVERDUE);
    }
    boolean onTherapy = situation.supply().anythingDispensed();
    return situation.rules().number(onTherapy ? RuleKey.MONTHLY_OVERDUE : RuleKey.OPENING_OVERDUE);
  }
}
