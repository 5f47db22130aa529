package org.coursewatch.course;

import static org.coursewatch.course.Check.Status.MISSED;
import static org.coursewatch.course.CheckCode.LAST_DOSE_TEST;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.AUTHORIZED;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.CLOSED;
import static org.coursewatch.course.CourseState.FOLLOW_UP;
import static org.coursewatch.course.CourseState.HELD;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.LOCKED_OUT;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.CourseState.PREGNANCY_STOP;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.RefusalCode.AUTHORIZATION_ELSEWHERE;
import static org.coursewatch.course.RefusalCode.CONSENT_MISSING;
import static org.coursewatch.course.RefusalCode.SCREENING_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TOO_SOON;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;

/** Whole lives of courses, told day by day, from enrollment until nothing is left to do. */
class CourseLifecycleScenarioTest {

  /** Enrolled in April 2026, the first window missed, treated for two months, followed up. */
  @Test
  void aLifeUnderTheOldRules() {
    CourseStory story = CourseStory.opened("2026-04-01").pharmacy("P1");
    story.asOf(0).refusesOnly(CONSENT_MISSING, SCREENING_TEST_MISSING).is(SCREENING);
    story.consents().tested().asOf(0).is(SCREENING);
    story.counseled().entered(PRESCRIBER).asOf(0).is(LEAD_IN).judgedBy("us-ipledge/2021-12-13");
    story.asOf(29).is(LEAD_IN);
    story.asOf(30).is(CHECKS_DUE);

    story.on(30).tested().confirmed().asOf(30).is(CLEARED).window(30, 36);
    story.asOf(37).is(LOCKED_OUT).clearing(RefusalCode.LOCKED_OUT, 49);
    story.asOf(49).is(CHECKS_DUE);

    story.on(49).tested().confirmed().asOf(49).is(CLEARED).window(49, 55);
    story.on(50).authorized("A1").asOf(50).is(AUTHORIZED).live("A1", 55);
    story.pharmacy("P2").asOf(50).refusesOnly(AUTHORIZATION_ELSEWHERE);
    story.pharmacy("P1");
    story.on(51).dispensed("A1").asOf(51).is(ON_THERAPY).noneLive();

    story.on(60).held().asOf(60).is(HELD);
    story.on(62).released().asOf(62).is(ON_THERAPY);
    story.on(74).homeTests(true).on(75).testedAtHome().confirmed();
    story.asOf(73).refuses(TOO_SOON).is(ON_THERAPY);
    story.asOf(75).isAllowed().is(CLEARED).window(75, 81);
    story.on(76).dispensed().asOf(76).is(ON_THERAPY); // both supplies last until day 111
    story.asOf(110).is(ON_THERAPY);
    story.asOf(111).is(CHECKS_DUE);

    story.on(111).lastDose().asOf(111).is(FOLLOW_UP);
    story.on(112).tested().asOf(112).is(FOLLOW_UP);
    story.on(141).tested().asOf(141).is(CLOSED);
    story.asOf(1_000).is(CLOSED);
  }

  /** Enrolled in December 2026, a false alarm on therapy, given up in the follow-up. */
  @Test
  void aLifeUnderTheNewRules() {
    CourseStory story = CourseStory.opened("2026-12-01").pharmacy("P1");
    story.ready().asOf(0).is(LEAD_IN).judgedBy("us-ipledge/2026-11-15");
    story.on(30).tested().confirmed().asOf(30).is(CLEARED).window(30, 36);
    story.asOf(37).is(CHECKS_DUE).refusesOnly(RefusalCode.WINDOW_CLOSED);

    story.on(37).tested().asOf(37).is(CLEARED).window(37, 43);
    story.authorized("A1", "P2").asOf(37).refusesOnly(AUTHORIZATION_ELSEWHERE).is(AUTHORIZED);
    story.on(38).reversed("A1").asOf(38).isAllowed().is(CLEARED);
    story.on(39).authorized("A2").dispensed("A2").asOf(39).is(ON_THERAPY);

    story.on(60).tested(Result.POSITIVE).asOf(60).is(PREGNANCY_STOP);
    story.on(61).ruledOut().asOf(61).is(ON_THERAPY);
    story.on(62).tested().confirmed().asOf(62).is(CLEARED).window(62, 68);
    story.dispensed().asOf(62).is(ON_THERAPY); // both supplies last until day 99

    story.on(99).interrupted().lastDose().asOf(99).is(FOLLOW_UP);
    story.asOf(145).is(FOLLOW_UP).check(LAST_DOSE_TEST, Check.Status.OVERDUE, 99, 107);
    story.on(160).followUpClosed().asOf(160).is(CLOSED).checkIs(LAST_DOSE_TEST, MISSED);
    story.on(170).tested(Result.POSITIVE).asOf(170).is(PREGNANCY_STOP);
  }

  /** Half of it under each: a first window missed in the last week of the old rules. */
  @Test
  void aLifeAcrossTheChangeOfRules() {
    CourseStory story = CourseStory.opened("2026-10-06").ready(); // day 40 is 15 November 2026
    story.on(30).tested().confirmed().asOf(30).is(CLEARED).judgedBy("us-ipledge/2021-12-13");
    story.asOf(39).is(LOCKED_OUT).changesNext(40);
    story.asOf(40).is(CHECKS_DUE).judgedBy("us-ipledge/2026-11-15");
    story.on(40).tested().confirmed().dispensed().asOf(40).is(ON_THERAPY);
    story.on(70).ended().asOf(70).is(FOLLOW_UP);
    story.on(71).tested().on(100).tested().asOf(100).is(CLOSED);
  }

  /** No tests: visits under the old rules, none needed any more under the new. */
  @Test
  void aLifeOfOneWhoCannotBecomePregnant() {
    CourseStory story = CourseStory.openedForMale("2026-10-16"); // day 30 is 15 November 2026
    story.asOf(0).is(SCREENING);
    story.consents().counseled().asOf(0).is(CLEARED).window(0, 29);
    story.on(2).authorized("A1").asOf(2).is(AUTHORIZED).live("A1", 29);
    story.on(3).dispensed("A1").asOf(3).is(ON_THERAPY);
    story.on(28).counseled().asOf(28).is(CLEARED).window(28, 57);
    story.asOf(30).is(CLEARED).noWindow();
    story.on(33).authorized("A2").asOf(33).is(AUTHORIZED).live("A2", 47);
    story.on(34).dispensed("A2").asOf(34).is(ON_THERAPY);
    story.asOf(57).is(CLEARED);
    story.on(64).ended().asOf(64).is(CLOSED);
  }
}
