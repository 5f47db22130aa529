package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/**
 * The prescriber has counseled the patient: for each window of a patient who can become pregnant;
 * of others at least once, and again for each window where the version has windows for them.
 */
final class CounselingIsConfirmed {

  private CounselingIsConfirmed() {}

  static List<Refusal> refusals(Situation situation) {
    return isMissing(situation)
        ? List.of(
            Refusal.of(
                RefusalCode.COUNSELING_MISSING,
                situation.rules(),
                "a counseling visit that counts for this supply",
                "none that counts"))
        : List.of();
  }

  static List<Check> checks(Situation situation) {
    Check check =
        Monthly.check(CheckCode.COUNSELING, RuleKey.COUNSELING, situation).metIf(isMet(situation));
    return List.of(Applies.whileSupplyIsPossible(check, situation));
  }

  private static boolean isMissing(Situation situation) {
    if (!situation.phase().canBecomePregnant()) {
      boolean testCode = situation.tests().isUnresolved() && !situation.isStopped();
      return !testCode && situation.history().counselings.isEmpty();
    }
    Confirmations confirmations = Confirmations.of(situation);
    return confirmations != null && !confirmations.counseled();
  }

  private static boolean isMet(Situation situation) {
    if (situation.phase().canBecomePregnant()) {
      Confirmations confirmations = Confirmations.of(situation);
      return confirmations != null && confirmations.counseled();
    }
    boolean once = situation.rules().numberIfAny(RuleKey.COUNSELING_WINDOW).isEmpty();
    return once ? !situation.history().counselings.isEmpty() : situation.window() != null;
  }
}
