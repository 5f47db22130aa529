package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.LOCKED_OUT;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.RefusalCode.TOO_SOON;
import static org.coursewatch.course.RefusalCode.WINDOW_CLOSED;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;

/** A first window that passes unused bars the next test for 19 days, until the rules of 2026. */
class LockoutTest {

  /** The first window is day 30 to day 36 and nobody uses it. */
  private static CourseStory missed(String openedOn) {
    return CourseStory.opened(openedOn).ready().on(30).tested().confirmed();
  }

  @Test
  void lastsUntilNineteenDaysAfterTheTest() {
    CourseStory story = missed("2026-04-01");
    story.asOf(37).refusesOnly(RefusalCode.LOCKED_OUT).is(LOCKED_OUT);
    story.asOf(37).clearing(RefusalCode.LOCKED_OUT, 49);
    story.asOf(48).refusesOnly(RefusalCode.LOCKED_OUT).clearing(RefusalCode.LOCKED_OUT, 49);
    story.asOf(49).refusesOnly(WINDOW_CLOSED).is(CHECKS_DUE);
  }

  @Test
  void aTestOnDay18OpensNothing() {
    CourseStory story = missed("2026-04-01").on(48).tested().confirmed();
    story.asOf(48).refusesOnly(RefusalCode.LOCKED_OUT).noWindow();
    story.asOf(49).refusesOnly(WINDOW_CLOSED).noWindow();
  }

  @Test
  void aTestOnDay19OpensAWindow() {
    missed("2026-04-01").on(49).tested().confirmed().asOf(49).isAllowed().window(49, 55);
  }

  @Test
  void isCountedAnewFromTheNextMissedWindow() {
    CourseStory story = missed("2026-04-01").on(49).tested().confirmed();
    story.asOf(56).refusesOnly(RefusalCode.LOCKED_OUT).clearing(RefusalCode.LOCKED_OUT, 68);
  }

  @Test
  void endsEarlierWhenTheRulesThatWantItEnd() {
    CourseStory story = missed("2026-10-06"); // day 40 is 15 November 2026
    story.asOf(37).clearing(RefusalCode.LOCKED_OUT, 40);
    story.asOf(39).refusesOnly(RefusalCode.LOCKED_OUT).is(LOCKED_OUT);
    story.asOf(40).refusesOnly(WINDOW_CLOSED).is(CHECKS_DUE);
    story.on(39).tested().asOf(40).noWindow();
    story.on(40).tested().confirmed().asOf(40).isAllowed().window(40, 46);
  }

  @Test
  void aForcedVersionDecidesAlone() {
    missed("2026-12-01").judgedBy(RuleSetFixture.RULES_2021).asOf(37).is(LOCKED_OUT);
    missed("2026-04-01").judgedBy(RuleSetFixture.RULES_2026).asOf(37).refusesOnly(WINDOW_CLOSED);
  }

  @Test
  void aUsedWindowLocksNobodyOut() {
    CourseStory story = missed("2026-04-01").dispensed();
    story.asOf(37).doesNotRefuse(RefusalCode.LOCKED_OUT).is(ON_THERAPY);
    story.on(38).tested().asOf(38).window(38, 44);
  }

  @Test
  void aWindowMissedOnTherapyLocksNobodyOut() {
    CourseStory story = missed("2026-04-01").dispensed().on(53).tested();
    story.asOf(60).refusesOnly(WINDOW_CLOSED).is(CHECKS_DUE);
    story.on(60).tested().confirmed().asOf(60).isAllowed();
  }

  @Test
  void aSupplyHandedOverTooLateDoesNotEndIt() {
    CourseStory story = missed("2026-04-01").on(37).dispensed();
    story.asOf(37).refusesOnly(RefusalCode.LOCKED_OUT, TOO_SOON).is(ON_THERAPY);
  }

  @Test
  void aWindowCutByAnInterruptionLocksNobodyOut() {
    CourseStory story = missed("2026-04-01").on(36).interrupted().entered(PRESCRIBER);
    story.asOf(37).doesNotRefuse(RefusalCode.LOCKED_OUT);
    story.on(66).tested().confirmed().asOf(66).isAllowed();
  }

  @Test
  void aWindowCutByAFalsePositiveLocksNobodyOut() {
    CourseStory story = missed("2026-04-01").on(32).tested(Result.POSITIVE).ruledOut();
    story.on(37).tested().asOf(37).isAllowed().window(37, 43);
  }

  @Test
  void anInterruptionAfterTheWindowDoesNotLiftIt() {
    CourseStory story = missed("2026-04-01").on(37).interrupted().entered(PRESCRIBER);
    story.asOf(37).refusesOnly(RefusalCode.CONTRACEPTION_INTERRUPTED);
    story.asOf(37).clearing(RefusalCode.CONTRACEPTION_INTERRUPTED, 67);
  }
}
