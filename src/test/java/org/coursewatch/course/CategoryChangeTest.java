package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.SCREENING_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TOO_SOON;
import static org.coursewatch.course.RiskCategory.CANNOT_BECOME_PREGNANT;
import static org.coursewatch.course.RiskCategory.CAN_BECOME_PREGNANT;

import org.junit.jupiter.api.Test;

/** When the category becomes one that can, everything before a first dose is owed from that day. */
class CategoryChangeTest {

  /** Treated for a while as one who cannot become pregnant; can from day 100 on. */
  private final CourseStory story =
      CourseStory.openedWithBasis("2026-12-01", "POST_MENOPAUSE")
          .consents()
          .counseled()
          .entered(PRESCRIBER)
          .dispensed()
          .on(100)
          .becomes(CAN_BECOME_PREGNANT, null);

  @Test
  void theFirstDosePhaseBeginsAgain() {
    story.asOf(99).isAllowed();
    story.asOf(100).refusesOnly(SCREENING_TEST_MISSING).is(SCREENING);
    story.tested().asOf(100).refusesOnly(PREGNANCY_TEST_MISSING).is(SCREENING);
    story.counseled().entered(PRESCRIBER).asOf(129).is(LEAD_IN);
    story.on(130).tested().confirmed().asOf(130).isAllowed().window(130, 136);
  }

  @Test
  void testsOfThirtyDaysBeforeCountForScreening() {
    story.on(70).tested().on(100).counseled().entered(PRESCRIBER).on(130).tested().confirmed();
    story.asOf(130).isAllowed();
    CourseStory early = story.on(69).tested();
    early.asOf(130).isAllowed();
  }

  @Test
  void anOlderTestDoesNotScreen() {
    story.on(69).tested().asOf(101).refusesOnly(SCREENING_TEST_MISSING);
  }

  @Test
  void onlyFactsFromThatDayBeginTheLeadIn() {
    story.on(99).counseled().entered(PRESCRIBER).on(100).tested().on(130).tested().confirmed();
    story
        .asOf(130)
        .refusesOnly(RefusalCode.TEST_TOO_EARLY)
        .clearing(RefusalCode.TEST_TOO_EARLY, 160);
  }

  @Test
  void aHomeTestIsOutOfTheQuestionAgain() {
    story.homeTests(true).counseled().entered(PRESCRIBER).tested().on(130).testedAtHome();
    story.asOf(130).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
  }

  @Test
  void theSameCategoryAgainBeginsNothing() {
    story.counseled().entered(PRESCRIBER).tested().on(120).becomes(CAN_BECOME_PREGNANT, null);
    story.on(130).tested().confirmed().asOf(130).isAllowed();
  }

  @Test
  void thereAndBackAgainTheLastDayCounts() {
    story.counseled().entered(PRESCRIBER).tested();
    story.on(110).becomes(CANNOT_BECOME_PREGNANT, "HYSTERECTOMY").asOf(110).isAllowed();
    story.on(115).becomes(CAN_BECOME_PREGNANT, null).on(130).tested().confirmed();
    story
        .asOf(130)
        .refusesOnly(RefusalCode.TEST_TOO_EARLY)
        .clearing(RefusalCode.TEST_TOO_EARLY, 160);
  }

  @Test
  void ofOneDayTheNewestAssignmentCounts() {
    story.becomes(CANNOT_BECOME_PREGNANT, "POST_MENOPAUSE").asOf(100).isAllowed();
  }

  @Test
  void whoCannotAnyMoreIsJudgedByVisitsAtOnce() {
    CourseStory can = CourseStory.opened("2026-12-01").treatedFromDay30();
    can.on(40).becomes(CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
    can.asOf(40).refusesOnly(TOO_SOON);
    can.asOf(53).isAllowed().noWindow();
  }

  @Test
  void anAssignmentBeforeTheOpeningBeginsNoPhaseBeforeIt() {
    CourseStory early = CourseStory.openedWithBasis("2026-12-01", "MALE").consents();
    early.on(-5).becomes(CAN_BECOME_PREGNANT, null).counseled().entered(PRESCRIBER).tested();
    early.on(25).tested().asOf(25).refusesOnly(RefusalCode.TEST_TOO_EARLY);
    early.asOf(25).clearing(RefusalCode.TEST_TOO_EARLY, null).is(SCREENING);
  }
}
