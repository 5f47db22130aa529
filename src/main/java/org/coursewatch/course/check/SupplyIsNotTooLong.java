package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** Not more days of supply are asked for than may be handed over at once (R001-020, R004-010). */
final class SupplyIsNotTooLong {

  private SupplyIsNotTooLong() {}

  static List<Refusal> refusals(Situation situation) {
    SupplyRequest request = situation.question().request();
    Integer asked = request == null ? null : request.daysSupply();
    int most = situation.rules().number(RuleKey.SUPPLY_DAYS);
    if (asked == null || asked <= most) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.SUPPLY_TOO_LONG,
            situation.rules(),
            "at most " + most + " days",
            asked + " days"));
  }
}
