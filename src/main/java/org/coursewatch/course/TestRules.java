package org.coursewatch.course;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.JudgedTest.Failure;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * The eight rules a pregnancy test has to meet before it opens a window (domain contract, section
 * 4).
 */
final class TestRules {

  private TestRules() {}

  static JudgedTest judge(Event<PregnancyTested> test, TestHistory before, RuleSet rules) {
    Set<Failure> failures = EnumSet.noneOf(Failure.class);
    LocalDate day = test.day();
    boolean firstDose = before.isFirstDosePhaseBefore(day);
    boolean interrupted = before.openInterruption(day) != null;
    judgeResult(test.fact(), rules, failures);
    judgeSetting(
        test, before, rules, firstDose || interrupted || !before.homeTestsCanCount, failures);
    boolean early = firstDose && isTooCloseToScreening(day, before, rules);
    boolean exempted = early && before.exemptions.fromScreening(day) != null;
    if (early && !exempted) {
      failures.add(Failure.SCREENING_TOO_CLOSE);
    }
    if (firstDose) {
      judgeLockout(day, before, rules, failures);
    } else {
      judgeGap(test, before, rules, failures);
    }
    if (firstDose || interrupted) {
      judgeLeadIn(day, before, rules, failures);
    }
    judgeFalsePositive(test, before, failures);
    if (before.windowOn(day) != null) {
      failures.add(Failure.IN_EARLIER_WINDOW);
    }
    return new JudgedTest(test, failures, exempted);
  }

  /**
   * Whether the test can be the screening test of the phase: accepted, and not too long before its
   * start.
   */
  static boolean canScreen(JudgedTest judged, TestHistory before, RuleSet rules) {
    LocalDate earliest = before.phaseStart.minusDays(rules.number(RuleKey.SCREENING_LOOKBACK));
    return judged.isAcceptedNegative() && !judged.day().isBefore(earliest);
  }

  /** The window a qualifying test opens, with the dispensing that used it or the day it was cut. */
  static SupplyWindow windowOf(JudgedTest judged, TestHistory tests, RuleSet rules) {
    DateWindow days = DateWindow.ofDays(judged.day(), rules.number(RuleKey.WINDOW));
    LocalDate positive = tests.positives.firstFrom(days.firstDay());
    LocalDate cut = earlier(positive, tests.contraception.firstInterruptionFrom(days.firstDay()));
    LocalDate cutInside = cut == null || days.isOverOn(cut) ? null : cut;
    LocalDate lastUsable = cutInside == null ? days.lastDay() : cutInside;
    LocalDate used = tests.supply.firstDayIn(days.firstDay(), lastUsable);
    return new SupplyWindow(days, used, used == null ? cutInside : null);
  }

  private static void judgeResult(PregnancyTested test, RuleSet rules, Set<Failure> failures) {
    if (test.result() != Result.NEGATIVE) {
      failures.add(Failure.NOT_NEGATIVE);
    }
    BigDecimal sensitivity = test.sensitivity();
    if (sensitivity != null
        && sensitivity.compareTo(BigDecimal.valueOf(rules.number(RuleKey.TEST_SENSITIVITY))) > 0) {
      failures.add(Failure.SENSITIVITY);
    }
  }

  private static void judgeSetting(
      Event<PregnancyTested> test,
      TestHistory before,
      RuleSet rules,
      boolean medicalOnly,
      Set<Failure> failures) {
    if (test.fact().setting() == Setting.MEDICAL) {
      return;
    }
    Event<HomeTestingPermitted> permission = before.homePermissions.newestUpTo(test.day());
    boolean permitted = permission != null && permission.fact().permitted();
    if (medicalOnly || !permitted || !rules.allows(RuleKey.HOME_TESTS)) {
      failures.add(Failure.SETTING);
    }
  }

  /** Also where there is no screening test. */
  private static boolean isTooCloseToScreening(LocalDate day, TestHistory before, RuleSet rules) {
    JudgedTest screening = before.screening();
    int apart = rules.number(RuleKey.SCREENING_APART);
    return screening == null || DAYS.between(screening.day(), day) < apart;
  }

  private static void judgeLockout(
      LocalDate day, TestHistory before, RuleSet rules, Set<Failure> failures) {
    SupplyWindow last = before.lastWindow();
    if (last != null
        && last.passedUnused(day)
        && DAYS.between(last.firstDay(), day) < rules.number(RuleKey.LOCKOUT)) {
      failures.add(Failure.LOCKED_OUT);
    }
  }

  private static void judgeLeadIn(
      LocalDate day, TestHistory before, RuleSet rules, Set<Failure> failures) {
    LocalDate start = before.contraception.leadInStart(day);
    if (start == null || DAYS.between(start, day) < rules.number(RuleKey.LEAD_IN)) {
      failures.add(Failure.LEAD_IN_TOO_SHORT);
    }
  }

  private static void judgeGap(
      Event<PregnancyTested> test, TestHistory before, RuleSet rules, Set<Failure> failures) {
    LocalDate end = before.supply.endOfThoseBefore(test.day());
    long gap = end == null ? 0 : DAYS.between(end, test.day());
    if (gap > rules.number(RuleKey.GAP_RESTART)) {
      failures.add(Failure.GAP_TOO_LONG);
    } else if (gap > rules.number(RuleKey.GAP_MEDICAL)
        && test.fact().setting() != Setting.MEDICAL) {
      failures.add(Failure.MEDICAL_SETTING_NEEDED);
    }
  }

  private static void judgeFalsePositive(
      Event<PregnancyTested> test, TestHistory before, Set<Failure> failures) {
    LocalDate ruledOut = before.positives.ruledOutUpTo(test.day());
    if (before.positives.standingOn(test.day()) != null || test.day().equals(ruledOut)) {
      failures.add(Failure.POSITIVE_STANDS);
    }
    LocalDate qualified = before.lastQualifying();
    boolean answered = ruledOut == null || (qualified != null && qualified.isAfter(ruledOut));
    if (!answered && test.fact().setting() != Setting.MEDICAL) {
      failures.add(Failure.MEDICAL_SETTING_NEEDED);
    }
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
