package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** A test has opened the window of the next supply. */
final class PregnancyTestIsDone {

  private PregnancyTestIsDone() {}

  static List<Check> checks(Situation situation) {
    Check check =
        Monthly.check(CheckCode.PREGNANCY_TEST, RuleKey.WINDOW, situation)
            .metIf(situation.window() != null);
    return List.of(
        Applies.ifPregnancyIsPossible(Applies.whileSupplyIsPossible(check, situation), situation));
  }
}
