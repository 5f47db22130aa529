package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** For each window the patient has answered the month's questions (R002-009). */
final class QuestionsAreAnswered {

  private QuestionsAreAnswered() {}

  static List<Refusal> refusals(Situation situation) {
    Confirmations confirmations = Confirmations.of(situation);
    if (confirmations == null || confirmations.questionsAnswered() || !isWanted(situation)) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.COMPREHENSION_MISSING,
            situation.rules(),
            "the questions answered on or after " + confirmations.firstDay(),
            "not answered since"));
  }

  static List<Check> checks(Situation situation) {
    Confirmations confirmations = Confirmations.of(situation);
    boolean met = confirmations != null && confirmations.questionsAnswered();
    Check check =
        Monthly.check(CheckCode.COMPREHENSION, RuleKey.COMPREHENSION, situation).metIf(met);
    if (!isWanted(situation)) {
      return List.of(check.as(Check.Status.NOT_APPLICABLE));
    }
    return List.of(
        Applies.ifPregnancyIsPossible(Applies.whileSupplyIsPossible(check, situation), situation));
  }

  private static boolean isWanted(Situation situation) {
    return situation.rules().allows(RuleKey.COMPREHENSION);
  }
}
