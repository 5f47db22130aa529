package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** The prescriber's yearly activation covers the program day, its last day inside (R001-019). */
final class PrescriberIsActive {

  private PrescriberIsActive() {}

  static List<Refusal> refusals(Situation situation) {
    PrescriberStanding prescriber = situation.question().prescriber();
    if (prescriber == null || LastDays.cover(prescriber.activeThrough(), situation.today())) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.PRESCRIBER_NOT_ACTIVE,
            situation.rules(),
            "an activation that covers " + situation.today(),
            LastDays.found("active", prescriber.activeThrough())));
  }

  static List<Check> checks(Situation situation) {
    PrescriberStanding prescriber = situation.question().prescriber();
    if (prescriber == null) {
      return List.of();
    }
    LocalDate through = prescriber.activeThrough();
    return List.of(
        LastDays.check(
            CheckCode.PRESCRIBER_ACTIVATION, through, RuleKey.PRESCRIBER_ACTIVE, situation));
  }
}
