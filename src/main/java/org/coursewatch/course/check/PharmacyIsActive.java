package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** The pharmacy's yearly activation covers the program day, its last day inside (R004-009). */
final class PharmacyIsActive {

  private PharmacyIsActive() {}

  static List<Refusal> refusals(Situation situation) {
    PharmacyStanding pharmacy = situation.question().pharmacy();
    if (pharmacy == null || LastDays.cover(pharmacy.activeThrough(), situation.today())) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.PHARMACY_NOT_ACTIVE,
            situation.rules(),
            "an activation that covers " + situation.today(),
            LastDays.found("active", pharmacy.activeThrough())));
  }

  static List<Check> checks(Situation situation) {
    PharmacyStanding pharmacy = situation.question().pharmacy();
    if (pharmacy == null) {
      return List.of();
    }
    return List.of(
        LastDays.check(
            CheckCode.PHARMACY_ACTIVATION,
            pharmacy.activeThrough(),
            RuleKey.PHARMACY_ACTIVE,
            situation));
  }
}
