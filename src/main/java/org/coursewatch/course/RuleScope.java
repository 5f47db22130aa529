package org.coursewatch.course;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.program.RuleKey;

/**
 * Which running courses a rule can make a difference to: those of a category, before their first
 * supply or at any time.
 */
public enum RuleScope {
  /** Patients who can become pregnant, until something was handed over. */
  CAN_BEFORE_FIRST_SUPPLY,
  /** Patients who can become pregnant, once something was handed over. */
  CAN_AFTER_FIRST_SUPPLY,
  /** Patients who cannot become pregnant. */
  CANNOT;

  private static final Set<RuleKey> FIRST_SUPPLY =
      EnumSet.of(
          RuleKey.TEST_SETTING_FIRST_DOSE,
          RuleKey.SCREENING_LOOKBACK,
          RuleKey.SCREENING_APART,
          RuleKey.SCREENING_EXEMPTION,
          RuleKey.LOCKOUT,
          RuleKey.FIRST_DOSE_OVERDUE);
  private static final Set<RuleKey> LATER_SUPPLIES =
      EnumSet.of(RuleKey.HOME_TESTS, RuleKey.GAP_MEDICAL, RuleKey.GAP_RESTART);
  private static final Set<RuleKey> CANNOT_ONLY =
      EnumSet.of(RuleKey.COUNSELING_WINDOW, RuleKey.CATEGORY_BASES);
  private static final Set<RuleKey> CAN_ONLY =
      EnumSet.of(
          RuleKey.TEST_SENSITIVITY,
          RuleKey.LEAD_IN,
          RuleKey.WINDOW,
          RuleKey.CONFIRMATION_LOOKBACK,
          RuleKey.COMPREHENSION);
  private static final Set<String> CAN_GROUPS = Set.of("contraception", "follow-up");

  /** Whom {@code key} concerns. An unclear or a positive test, for one, stops every patient. */
  public static Set<RuleScope> of(RuleKey key) {
    if (FIRST_SUPPLY.contains(key)) {
      return EnumSet.of(CAN_BEFORE_FIRST_SUPPLY);
    }
    if (LATER_SUPPLIES.contains(key)) {
      return EnumSet.of(CAN_AFTER_FIRST_SUPPLY);
    }
    if (CANNOT_ONLY.contains(key)) {
      return EnumSet.of(CANNOT);
    }
    if (CAN_ONLY.contains(key) || CAN_GROUPS.contains(key.group())) {
      return EnumSet.of(CAN_BEFORE_FIRST_SUPPLY, CAN_AFTER_FIRST_SUPPLY);
    }
    return EnumSet.allOf(RuleScope.class);
  }

  /** Whom any of {@code keys} concerns. */
  public static Set<RuleScope> of(Collection<RuleKey> keys) {
    Set<RuleScope> scopes = EnumSet.noneOf(RuleScope.class);
    keys.forEach(key -> scopes.addAll(of(key)));
    return scopes;
  }
}
