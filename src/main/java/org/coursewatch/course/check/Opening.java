package org.coursewatch.course.check;

import java.time.LocalDate;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** Checks that are due when a course or a phase opens. */
final class Opening {

  private Opening() {}

  static Check check(CheckCode code, RuleKey rule, LocalDate openedOn, Situation situation) {
    LocalDate overdue = openedOn.plusDays(situation.rules().number(RuleKey.OPENING_OVERDUE));
    return Check.open(
        code,
        Check.Occasion.ONCE,
        openedOn,
        overdue,
        situation.rules().rule(rule),
        situation.today());
  }
}
