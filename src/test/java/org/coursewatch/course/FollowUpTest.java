package org.coursewatch.course;

import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.MET;
import static org.coursewatch.course.Check.Status.MISSED;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.LAST_DOSE_TEST;
import static org.coursewatch.course.CheckCode.POST_TREATMENT_TEST;
import static org.coursewatch.course.CourseState.CLOSED;
import static org.coursewatch.course.CourseState.FOLLOW_UP;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.RefusalCode.COURSE_ENDED;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the last dose of a patient who can become pregnant come two tests. */
class FollowUpTest {

  /** The last dose is taken on day 60. */
  private final CourseStory story =
      CourseStory.opened("2026-12-01").treatedFromDay30().on(60).lastDose();

  @Test
  void theLastDoseTestIsDueWithTheLastDose() {
    story.asOf(59).noCheck(LAST_DOSE_TEST).noCheck(POST_TREATMENT_TEST);
    story.asOf(60).check(LAST_DOSE_TEST, DUE, 60, 68).is(FOLLOW_UP).refuses(COURSE_ENDED);
    story.asOf(67).check(LAST_DOSE_TEST, DUE, 60, 68);
    story.asOf(68).check(LAST_DOSE_TEST, OVERDUE, 60, 68);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 67})
  void theLastDoseTestIsTakenWithinAWeek(int day) {
    story.on(day).tested().asOf(day).check(LAST_DOSE_TEST, MET, 60, 68).is(FOLLOW_UP);
  }

  @ParameterizedTest
  @ValueSource(ints = {59, 68})
  void noOtherDayWillDo(int day) {
    story.on(day).tested().asOf(68).check(LAST_DOSE_TEST, OVERDUE, 60, 68);
  }

  @Test
  void thePostTreatmentTestIsDueThirtyDaysAfter() {
    story.asOf(60).check(POST_TREATMENT_TEST, UPCOMING, 90, 106);
    story.asOf(89).check(POST_TREATMENT_TEST, UPCOMING, 90, 106);
    story.asOf(90).check(POST_TREATMENT_TEST, DUE, 90, 106);
    story.asOf(105).check(POST_TREATMENT_TEST, DUE, 90, 106);
    story.asOf(106).check(POST_TREATMENT_TEST, OVERDUE, 90, 106).is(FOLLOW_UP);
  }

  @Test
  void thePostTreatmentTestCountsFromFourWeeksAfter() {
    story.on(87).tested().asOf(87).check(POST_TREATMENT_TEST, UPCOMING, 90, 106);
    story.on(88).tested().asOf(88).check(POST_TREATMENT_TEST, MET, 90, 106).is(CLOSED);
  }

  @Test
  void onceItIsMetTheLastDoseTestIsMissed() {
    story.on(88).tested().asOf(88).check(LAST_DOSE_TEST, MISSED, 60, 68).is(CLOSED);
  }

  @Test
  void bothMetTheCourseIsClosed() {
    story.on(61).tested().on(200).tested();
    story.asOf(200).check(LAST_DOSE_TEST, MET, 60, 68).is(CLOSED);
    story
        .asOf(200)
        .check(POST_TREATMENT_TEST, MET, 90, 106)
        .refusesOnly(COURSE_ENDED, RefusalCode.RESTART_REQUIRED);
  }

  @Test
  void givenUpTheOpenOnesAreMissedForGood() {
    story.on(61).tested().on(120).followUpClosed();
    story.asOf(119).is(FOLLOW_UP);
    story.asOf(120).check(POST_TREATMENT_TEST, MISSED, 90, 106).is(CLOSED);
    story.asOf(120).check(LAST_DOSE_TEST, MET, 60, 68);
  }

  @Test
  void onlyAcceptedNegativeTestsCount() {
    story.on(61).testedAtHome().testedFrom("50").asOf(61).check(LAST_DOSE_TEST, DUE, 60, 68);
    story.homeTests(true).asOf(61).check(LAST_DOSE_TEST, MET, 60, 68);
  }

  @Test
  void nothingIsMetWhileATestIsUnclear() {
    story.on(61).tested().on(62).tested(Result.INVALID);
    story.asOf(62).check(LAST_DOSE_TEST, DUE, 60, 68);
    story.on(63).tested().asOf(63).check(LAST_DOSE_TEST, MET, 60, 68);
  }

  @Test
  void theNewestLastDoseCounts() {
    story.on(61).lastDose().on(62).ended();
    story.asOf(62).check(LAST_DOSE_TEST, DUE, 61, 69);
    story.asOf(62).explaining(COURSE_ENDED, "a course that runs", "last dose or end on 2027-01-31");
  }

  @Test
  void withoutALastDoseTheEndCounts() {
    CourseStory ended = CourseStory.opened("2026-12-01").treatedFromDay30().on(50).ended();
    ended.asOf(50).check(LAST_DOSE_TEST, DUE, 50, 58).is(FOLLOW_UP);
    ended.asOf(49).is(ON_THERAPY);
  }

  @Test
  void withoutAnySupplyThereIsNothingToFollowUp() {
    CourseStory.opened("2026-12-01")
        .ready()
        .on(5)
        .ended()
        .asOf(5)
        .noCheck(LAST_DOSE_TEST)
        .is(CLOSED);
  }

  @Test
  void whoCannotBecomePregnantIsNotFollowedUp() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled().dispensed();
    male.on(30).lastDose().asOf(30).noCheck(LAST_DOSE_TEST).is(CLOSED);
  }

  @Test
  void aHoldIsForgottenAtTheEnd() {
    story.on(59).held().asOf(60).is(FOLLOW_UP);
  }
}
