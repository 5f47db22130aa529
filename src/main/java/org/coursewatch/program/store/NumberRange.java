package org.coursewatch.program.store;

import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.program.RuleKey;

/**
 * Which numbers a rule can sensibly have. Both ends are inside.
 *
 * @param least the smallest
 * @param most the largest: beyond ten years of days a number is a slip of the pen
 */
record NumberRange(int least, int most) {

  private static final int TEN_YEARS = 3660;
  private static final int OLDEST = 120;

  /** Rules whose number is a length or a size and would make no sense as nothing. */
  private static final Set<RuleKey> AT_LEAST_ONE =
      EnumSet.of(
          RuleKey.TEST_SENSITIVITY,
          RuleKey.WINDOW,
          RuleKey.SUPPLY_DAYS,
          RuleKey.BLISTER,
          RuleKey.LAB_MONTHLY_EVERY,
          RuleKey.LAB_LABEL_EVERY,
          RuleKey.LAB_STABLE_RESULTS,
          RuleKey.MOOD_EVERY,
          RuleKey.MOOD_FULL_FROM,
          RuleKey.MOOD_MODERATE_FROM);

  static NumberRange of(RuleKey key) {
    return new NumberRange(
        AT_LEAST_ONE.contains(key) ? 1 : 0, key == RuleKey.GUARDIAN_AGE ? OLDEST : TEN_YEARS);
  }

  boolean contains(int number) {
    return number >= least && number <= most;
  }

  String text() {
    return "a whole number from " + least + " to " + most;
  }
}
