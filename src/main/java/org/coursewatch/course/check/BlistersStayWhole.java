package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;

/** Every line of the request is a number of whole blisters. */
final class BlistersStayWhole {

  private BlistersStayWhole() {}

  static List<Warning> warnings(Situation situation) {
    SupplyRequest request = situation.question().request();
    int size = situation.rules().number(RuleKey.BLISTER);
    if (request == null || request.lines().stream().allMatch(line -> line.quantity() % size == 0)) {
      return List.of();
    }
    return List.of(
        new Warning(
            "BLISTER_BREAK",
            "A line's quantity is not a multiple of " + size + " capsules.",
            situation.rules().rule(RuleKey.BLISTER)));
  }
}
