package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.ExemptionCode.MONTHLY_LIMIT_LIFTED;
import static org.coursewatch.course.RefusalCode.ALREADY_DISPENSED;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TOO_SOON;

import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;

/** The program's office lifts the monthly limit for one supply, and for one only. */
class MonthlyLimitLiftedTest {

  /** Opened on 1 April 2026; thirty days of supply are handed over on day 30 and last until 60. */
  private final CourseStory story = CourseStory.opened("2026-04-01").treatedFromDay30();

  @Test
  void fromItsDayOnTheNextSupplyNeedNotWait() {
    story.on(40).tested().confirmed().on(41).limitLifted();
    story.asOf(40).refusesOnly(TOO_SOON).clearing(TOO_SOON, 53).is(ON_THERAPY).nothingLifted();
    story.asOf(41).isAllowed().is(CLEARED).window(40, 46).lifted(MONTHLY_LIMIT_LIFTED, 41);
    assertThat(story.asOf(41).evaluation().exemptions().getFirst().rule().key())
        .isEqualTo(RuleKey.LIMIT_LIFTED);
  }

  @Test
  void afterThatSupplyTheLimitHoldsAgain() {
    story.on(40).tested().confirmed().limitLifted().on(41).dispensed(); // lasts until day 90
    story.asOf(41).refusesOnly(ALREADY_DISPENSED, TOO_SOON).nothingLifted();
    story.on(50).tested().confirmed().asOf(50).refusesOnly(TOO_SOON).clearing(TOO_SOON, 83);
  }

  @Test
  void aSupplyOutsideEveryWindowUsesItUp() {
    story.on(40).limitLifted().on(45).dispensed(10).on(50).tested().confirmed();
    story.asOf(44).doesNotRefuse(TOO_SOON).lifted(MONTHLY_LIMIT_LIFTED, 40);
    story.asOf(50).refusesOnly(TOO_SOON).clearing(TOO_SOON, 63).nothingLifted();
  }

  @Test
  void onOneDayTheOrderOfRecordingDecides() {
    CourseStory after = CourseStory.opened("2026-04-01").treatedFromDay30().limitLifted();
    after.asOf(30).refusesOnly(ALREADY_DISPENSED).lifted(MONTHLY_LIMIT_LIFTED, 30);
    CourseStory before = CourseStory.opened("2026-04-01").ready().on(30).limitLifted();
    before.tested().confirmed().dispensed();
    before.asOf(30).refusesOnly(ALREADY_DISPENSED, TOO_SOON).nothingLifted();
  }

  @Test
  void severalLiftingsAreOne() {
    story.on(38).limitLifted().on(39).limitLifted().on(40).tested().confirmed().dispensed();
    story.asOf(41).refuses(TOO_SOON).nothingLifted();
  }

  @Test
  void itLiftsNothingElse() {
    story.on(35).limitLifted().asOf(36).refusesOnly(ALREADY_DISPENSED);
    story.asOf(40).refusesOnly(PREGNANCY_TEST_MISSING).is(ON_THERAPY);
  }

  @Test
  void aSupplyThatWasNeverHandedOverUsesNothingUp() {
    story.on(40).tested().confirmed().limitLifted().on(41).dispensed().named("wrong");
    story.on(42).voided("wrong").asOf(42).isAllowed().lifted(MONTHLY_LIMIT_LIFTED, 40);
  }

  @Test
  void itEndsWhenItIsVoided() {
    story.on(40).tested().confirmed().limitLifted().named("x").on(42).voided("x");
    story.asOf(41).isAllowed();
    story.asOf(42).refusesOnly(TOO_SOON).nothingLifted();
  }

  @Test
  void whoCannotBecomePregnantNeedsNoWindowForIt() {
    CourseStory man = CourseStory.openedForMale("2026-12-01").consents().counseled().dispensed();
    man.on(10).limitLifted().asOf(10).isAllowed().is(CLEARED);
    man.dispensed(30).asOf(10).refusesOnly(TOO_SOON).clearing(TOO_SOON, 53);
  }

  @Test
  void aProgramMayKnowNoLifting() {
    story.on(40).tested().confirmed().limitLifted();
    story.judgedBy(
        RuleSetFixture.with(
            RuleSetFixture.RULES_2021, RuleKey.LIMIT_LIFTED, new RuleValue.Switch(false)));
    story.asOf(40).refusesOnly(TOO_SOON).nothingLifted();
  }
}
