package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.JudgedTest;
import org.coursewatch.course.JudgedTest.Failure;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Why the newest negative test after the last dispensing, in the first-dose phase after the
 * screening test, opened no window. With an exemption from the screening test there need not be two
 * tests: the only one is looked at, too.
 */
final class NewestNegativeTest {

  private NewestNegativeTest() {}

  static @Nullable Refusal reason(Situation situation) {
    JudgedTest newest = newest(situation);
    if (newest == null) {
      return null;
    }
    RuleSet rules = situation.timeline().on(newest.day());
    String found = "the test of " + newest.day();
    if (newest.failedBySetting()) {
      RuleKey rule =
          situation.isFirstDosePhase() ? RuleKey.TEST_SETTING_FIRST_DOSE : RuleKey.HOME_TESTS;
      return Refusal.of(
              RefusalCode.TEST_SETTING_NOT_ACCEPTED,
              rules,
              "a medical setting, or a home test where it is permitted",
              found + " was done in the setting " + newest.test().fact().setting())
          .citing(rules.rule(rule));
    }
    if (newest.failures().contains(Failure.SENSITIVITY)) {
      return Refusal.of(
          RefusalCode.TEST_SENSITIVITY_NOT_ACCEPTED,
          rules,
          "at most " + rules.number(RuleKey.TEST_SENSITIVITY) + " mIU/mL",
          found + " detects from " + newest.test().fact().sensitivity() + " mIU/mL");
    }
    return distanceReason(newest, situation, rules, found);
  }

  private static @Nullable Refusal distanceReason(
      JudgedTest newest, Situation situation, RuleSet rules, String found) {
    boolean tooClose = newest.failures().contains(Failure.SCREENING_TOO_CLOSE);
    if (tooClose && !situation.isExemptFromScreening()) {
      String expected = rules.number(RuleKey.SCREENING_APART) + " days after the screening test";
      return Refusal.of(RefusalCode.TESTS_TOO_CLOSE, rules, expected, found)
          .clearingOn(situation.firstWindowEarliest());
    }
    if (newest.failures().contains(Failure.LEAD_IN_TOO_SHORT)) {
      String expected = rules.number(RuleKey.LEAD_IN) + " days after the lead-in began";
      return Refusal.of(RefusalCode.TEST_TOO_EARLY, rules, expected, found)
          .clearingOn(situation.firstWindowEarliest());
    }
    return null;
  }

  private static @Nullable JudgedTest newest(Situation situation) {
    JudgedTest screening = situation.tests().screening();
    LocalDate after = situation.supply().lastDay();
    if (situation.isFirstDosePhase()) {
      after = screening == null ? null : screening.day();
    }
    List<JudgedTest> tests = situation.tests().tests();
    for (JudgedTest test : tests.reversed()) {
      if (test.isNegative()) {
        boolean counts = after == null || test.day().isAfter(after);
        return counts || isSpared(test, situation) ? test : null;
      }
    }
    return null;
  }

  /** Done under the exemption, so that it may be screening and confirmation test in one. */
  private static boolean isSpared(JudgedTest test, Situation situation) {
    var exemption = situation.exemptions().fromScreening(situation.today());
    return situation.isFirstDosePhase()
        && exemption != null
        && !test.day().isBefore(exemption.day());
  }
}
