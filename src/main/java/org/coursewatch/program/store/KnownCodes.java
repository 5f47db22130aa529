package org.coursewatch.program.store;

import java.util.Arrays;
import java.util.List;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.RuleKey;

/**
 * The words that may stand in lists and single-word rules: a code the engine does not know would do
 * nothing.
 */
final class KnownCodes {

  private static final List<String> METHODS =
      Arrays.stream(ContraceptionMethod.values()).map(Enum::name).toList();
  private static final List<String> BASES =
      List.of(
          "MALE",
          "HYSTERECTOMY",
          "BILATERAL_OOPHORECTOMY",
          "POST_MENOPAUSE",
          "NO_UTERUS_OR_OVARIES");

  private KnownCodes() {}

  /** The codes of a rule that has some; empty for every other rule. */
  static List<String> of(RuleKey key) {
    if (key == RuleKey.CATEGORY_BASES) {
      return BASES;
    }
    return switch (key.shape()) {
      case CODES -> METHODS;
      case WORD -> LabSchedule.codes();
      case ALWAYS, AMOUNT, AMOUNT_OR_ABSENT, SWITCH, LADDER -> List.of();
    };
  }
}
