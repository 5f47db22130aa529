package org.coursewatch.course;

import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.MET;
import static org.coursewatch.course.Check.Status.NOT_APPLICABLE;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.COMPREHENSION;
import static org.coursewatch.course.CheckCode.CONSENT;
import static org.coursewatch.course.CheckCode.CONTRACEPTION;
import static org.coursewatch.course.CheckCode.COUNSELING;
import static org.coursewatch.course.CheckCode.PREGNANCY_TEST;
import static org.coursewatch.course.CheckCode.SCREENING_TEST;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due before the first dose, and from which day on it is overdue. */
class OpeningChecksTest {

  private final CourseStory story = CourseStory.opened("2026-04-01");

  @Test
  void consentIsDueAtTheOpening() {
    story.asOf(0).check(CONSENT, DUE, 0, 15);
    story.asOf(14).check(CONSENT, DUE, 0, 15);
    story.asOf(15).check(CONSENT, OVERDUE, 0, 15);
    story.on(16).consents().asOf(16).check(CONSENT, MET, 0, 15);
  }

  @Test
  void theScreeningTestIsDueAtTheOpening() {
    story.asOf(0).check(SCREENING_TEST, DUE, 0, 15);
    story.asOf(14).check(SCREENING_TEST, DUE, 0, 15);
    story.asOf(15).check(SCREENING_TEST, OVERDUE, 0, 15);
    story.on(16).tested().asOf(16).check(SCREENING_TEST, MET, 0, 15);
  }

  @ParameterizedTest
  @EnumSource(names = {"PREGNANCY_TEST", "COUNSELING", "CONTRACEPTION", "COMPREHENSION"})
  void theRestWaitsForLeadInAndScreening(CheckCode code) {
    story.counseled().asOf(0).check(code, UPCOMING, null, null);
    story.on(1).entered(PRESCRIBER).asOf(1).check(code, UPCOMING, null, null);
    story.on(5).tested().asOf(5).check(code, UPCOMING, 31, 46);
    story.asOf(30).check(code, UPCOMING, 31, 46);
    story.asOf(31).check(code, DUE, 31, 46);
    story.asOf(45).check(code, DUE, 31, 46);
    story.asOf(46).check(code, OVERDUE, 31, 46);
  }

  @Test
  void theLaterOfBothDistancesCounts() {
    story.counseled().entered(PRESCRIBER).on(12).tested();
    story.asOf(12).check(PREGNANCY_TEST, UPCOMING, 31, 46);
  }

  @Test
  void aLockoutPutsThemOff() {
    story.ready().on(30).tested();
    story.asOf(36).check(COUNSELING, DUE, 30, 45);
    story.asOf(37).check(PREGNANCY_TEST, UPCOMING, 49, 64).check(COUNSELING, UPCOMING, 49, 64);
    story.asOf(49).check(PREGNANCY_TEST, DUE, 49, 64);
  }

  @Test
  void aLockoutThatEndsSoonerPutsNothingOff() {
    story.counseled().tested().on(20).tested().on(25).entered(PRESCRIBER);
    story.asOf(25).check(PREGNANCY_TEST, UPCOMING, 55, 70);
  }

  @Test
  void eachIsMetByWhatCountsForTheOpenWindow() {
    story.ready().on(30).tested();
    story.asOf(30).checkIs(PREGNANCY_TEST, MET).checkIs(COUNSELING, DUE);
    story.asOf(30).checkIs(CONTRACEPTION, DUE).checkIs(COMPREHENSION, DUE);
    story.confirmed().asOf(30).checkIs(COUNSELING, MET).checkIs(CONTRACEPTION, MET);
    story.asOf(30).checkIs(COMPREHENSION, MET);
    story.asOf(37).checkIs(PREGNANCY_TEST, UPCOMING).checkIs(COMPREHENSION, UPCOMING);
  }

  @Test
  void theConfirmationsOfNoWindowMeetNothing() {
    story.ready().on(5).confirmed();
    story.asOf(5).checkIs(COUNSELING, UPCOMING).checkIs(CONTRACEPTION, UPCOMING);
    story.asOf(5).checkIs(COMPREHENSION, UPCOMING);
  }

  @Test
  void whileAPositiveTestStandsNobodyPreparesTheNextSupply() {
    story.on(5).tested(Result.POSITIVE);
    story.asOf(5).check(CONSENT, DUE, 0, 15).checkIs(SCREENING_TEST, NOT_APPLICABLE);
    story.asOf(5).checkIs(PREGNANCY_TEST, NOT_APPLICABLE).checkIs(COUNSELING, NOT_APPLICABLE);
    story.asOf(5).checkIs(CONTRACEPTION, NOT_APPLICABLE).checkIs(COMPREHENSION, NOT_APPLICABLE);
  }

  @Test
  void afterTheEndNothingIsWantedButWhatWasMetStaysMet() {
    story.tested().on(5).ended();
    story.asOf(5).checkIs(CONSENT, NOT_APPLICABLE).checkIs(SCREENING_TEST, MET);
    story.asOf(5).checkIs(COUNSELING, NOT_APPLICABLE).checkIs(PREGNANCY_TEST, NOT_APPLICABLE);
  }

  @Test
  void whoCannotBecomePregnantIsCounseledAndNothingElse() {
    CourseStory male = CourseStory.openedForMale("2026-04-01");
    male.asOf(0).check(COUNSELING, DUE, 0, 15).check(CONSENT, DUE, 0, 15);
    male.asOf(15).check(COUNSELING, OVERDUE, 0, 15);
    male.asOf(0).checkIs(SCREENING_TEST, NOT_APPLICABLE).checkIs(PREGNANCY_TEST, NOT_APPLICABLE);
    male.asOf(0).checkIs(CONTRACEPTION, NOT_APPLICABLE).checkIs(COMPREHENSION, NOT_APPLICABLE);
  }

  @Test
  void aPhaseThatBeganLaterIsScreenedFromThen() {
    CourseStory later = CourseStory.openedForMale("2026-04-01");
    later.on(40).becomes(RiskCategory.CAN_BECOME_PREGNANT, null);
    later.asOf(40).check(SCREENING_TEST, DUE, 40, 55).check(CONSENT, OVERDUE, 0, 15);
  }
}
