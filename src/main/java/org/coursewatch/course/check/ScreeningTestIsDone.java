package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/**
 * A patient who can become pregnant has an accepted negative test from the opening on, or shortly
 * before it, unless an exemption spares the patient that test.
 */
final class ScreeningTestIsDone {

  private ScreeningTestIsDone() {}

  static List<Check> checks(Situation situation) {
    Check check =
        Opening.check(
                CheckCode.SCREENING_TEST,
                RuleKey.SCREENING_LOOKBACK,
                situation.phase().start(),
                situation)
            .metIf(situation.tests().screening() != null);
    Check wanted = situation.isExemptFromScreening() ? Applies.notWhileOpen(check) : check;
    return List.of(
        Applies.ifPregnancyIsPossible(Applies.whileSupplyIsPossible(wanted, situation), situation));
  }
}
