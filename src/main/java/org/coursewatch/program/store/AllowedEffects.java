package org.coursewatch.program.store;

import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.program.Effect;
import org.coursewatch.program.RuleKey;

/**
 * What an unmet rule may do. No file can turn off what protects from harm: a positive or unclear
 * pregnancy test, the end of a course and a hold always block. A rule that stands behind a reason
 * against a supply blocks, or warns in a program whose pharmacies only get advice. A lab and a mood
 * never block.
 */
final class AllowedEffects {

  private static final Set<RuleKey> ALWAYS_BLOCKING =
      EnumSet.of(
          RuleKey.POSITIVE_STOPS, RuleKey.TEST_UNRESOLVED, RuleKey.NOT_ENDED, RuleKey.NOT_HELD);

  private static final Set<RuleKey> BLOCKING_OR_WARNING =
      EnumSet.of(
          RuleKey.PRESCRIBER_ACTIVE,
          RuleKey.PHARMACY_ACTIVE,
          RuleKey.TRAINING_VALID,
          RuleKey.CATEGORY_BASES,
          RuleKey.CONSENT_SIGNED,
          RuleKey.ONE_PER_WINDOW,
          RuleKey.INTERRUPTION,
          RuleKey.GAP_RESTART,
          RuleKey.LOCKOUT,
          RuleKey.SCREENING_LOOKBACK,
          RuleKey.HOME_TESTS,
          RuleKey.TEST_SENSITIVITY,
          RuleKey.SCREENING_APART,
          RuleKey.LEAD_IN,
          RuleKey.WINDOW,
          RuleKey.COUNSELING,
          RuleKey.CONTRACEPTION_AGREES,
          RuleKey.PRIMARY_METHODS,
          RuleKey.COMPREHENSION,
          RuleKey.SUPPLY_EARLIEST,
          RuleKey.SUPPLY_DAYS,
          RuleKey.ONE_LIVE);

  private AllowedEffects() {}

  /** The effects {@code key} may have in any program. */
  static Set<Effect> of(RuleKey key) {
    if (ALWAYS_BLOCKING.contains(key)) {
      return EnumSet.of(Effect.BLOCK);
    }
    if (BLOCKING_OR_WARNING.contains(key)) {
      return EnumSet.of(Effect.BLOCK, Effect.WARN);
    }
    return key.path().startsWith("labs.") || key.path().startsWith("mood.")
        ? EnumSet.of(Effect.WARN, Effect.TASK)
        : EnumSet.allOf(Effect.class);
  }
}
