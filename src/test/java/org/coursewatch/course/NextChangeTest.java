package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;

/** The next day on which an answer may change although nothing new is learnt. */
class NextChangeTest {

  private final CourseStory story = CourseStory.opened("2026-12-01");

  @Test
  void walksThroughTheDaysBeforeTheFirstDose() {
    story.asOf(0).changesNext(15);
    story.asOf(15).changesNext(30);
    story.ready().asOf(0).changesNext(15);
    story.asOf(15).changesNext(19);
    story.asOf(19).changesNext(30);
    story.asOf(30).changesNext(45);
    story.asOf(45).changesNext(null);
  }

  @Test
  void aWindowClosesTheDayAfterItsLast() {
    story.ready().on(30).tested().confirmed().asOf(30).changesNext(37);
    story.asOf(36).changesNext(37);
    story.asOf(37).changesNext(45);
  }

  @Test
  void aLockoutEnds() {
    CourseStory old = CourseStory.opened("2026-04-01").ready().on(30).tested();
    old.asOf(45).changesNext(49);
    old.asOf(49).changesNext(64);
    old.asOf(64).changesNext(228); // 15 November 2026
  }

  @Test
  void aSupplyRunsDownAndOut() {
    story.treatedFromDay30().alt("20").triglycerides("90");
    story.asOf(37).changesNext(53);
    story.asOf(53).changesNext(60);
    story.asOf(60).changesNext(68);
    story.asOf(68).changesNext(86);
    story.asOf(101).changesNext(121);
    story.asOf(121).changesNext(null);
  }

  @Test
  void everythingIsOverWhenTheSupplyHasBeenOutForTooLong() {
    story.treatedFromDay30().alt("20").triglycerides("90").on(60).alt("20").triglycerides("90");
    story.asOf(86).changesNext(101);
    story.asOf(101).changesNext(121);
  }

  @Test
  void aSupplyThatLastsIsNotTooSoonFromAWeekBeforeItsEnd() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.alt("20").triglycerides("90").dispensed();
    male.asOf(15).changesNext(23);
    male.asOf(23).changesNext(30);
  }

  @Test
  void aSupplyHandedOverTooEarlyRunsDownToo() {
    story.ready().on(10).dispensed(10).asOf(16).changesNext(19);
    story.asOf(19).changesNext(20);
  }

  @Test
  void anAuthorizationLapses() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(50).authorized("A1").asOf(50).changesNext(65);
    male.asOf(64).changesNext(65);
    male.asOf(65).changesNext(null);
  }

  @Test
  void aVisitsWindowCloses() {
    CourseStory male = CourseStory.openedForMale("2026-04-01").consents().counseled();
    male.asOf(15).changesNext(30);
  }

  @Test
  void theLeadInEnds() {
    story.consents().counseled().on(7).entered(PRESCRIBER);
    story.asOf(30).changesNext(37);
  }

  @Test
  void theScreeningTestsDistanceEnds() {
    story.consents().tested().asOf(15).changesNext(19);
  }

  @Test
  void whatIsRecordedForLaterHappens() {
    story.ready().on(3).tested(Result.POSITIVE).on(4).lastDose();
    story.asOf(0).changesNext(3);
    story.asOf(2).changesNext(3);
    story.asOf(3).changesNext(4);
  }

  @Test
  void whatHappensLaterTodayIsToldForTomorrow() {
    story.ready().on(3).at("18:00").held();
    story.asOf(3, "17:59").changesNext(4);
    story.asOf(3, "18:00").changesNext(15);
  }

  @Test
  void theDayIsNeverToday() {
    story.ready().asOf(30).changesNext(45);
  }

  @Test
  void anActivationEndsTheDayAfterItsLast() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.prescriberThrough(100).asOf(99).changesNext(100);
    male.asOf(100).changesNext(101);
    male.asOf(101).changesNext(null);
  }

  /** Also where a version calls it overdue only later. */
  @Test
  void anActivationEndsTheDayAfterItsLastHoweverLateItIsOverdue() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.judgedBy(RuleSetFixture.with(RuleSetFixture.RULES_2026, RuleKey.ACTIVATION_OVERDUE, 5));
    male.prescriberThrough(100).pharmacy("P1", 200, 0);
    assertThat(male.asOf(100).isAllowed().evaluation().nextChangeOn()).isEqualTo(male.dayOf(101));
  }
}
