package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.RefusalCode.CONSENT_MISSING;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.SCREENING_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TESTS_TOO_CLOSE;
import static org.coursewatch.course.RefusalCode.TEST_SENSITIVITY_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TEST_TOO_EARLY;
import static org.coursewatch.course.RefusalCode.WINDOW_CLOSED;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tests 19 days apart and 30 days of contraception before the first window opens. */
class FirstWindowTest {

  private final CourseStory story = CourseStory.opened("2026-04-01");

  @Test
  void opensOnTheDayOfTheSecondTestAndLastsSevenDays() {
    story.ready().on(30).tested().confirmed();
    story.asOf(29).noWindow().is(LEAD_IN);
    story.asOf(30).isAllowed().is(CLEARED).window(30, 36).lastDay(36);
    story.asOf(36).isAllowed().window(30, 36);
    story.asOf(37).noWindow().lastDay(null);
  }

  @Test
  void opensAtTheFirstInstantAndClosesAtTheLast() {
    story.ready().on(30).tested().confirmed();
    story.asOf(30, "00:00").isAllowed();
    story.asOf(36, "23:59:59.999").isAllowed();
    story.asOf(37, "00:00").noWindow();
  }

  @Test
  void theTestsAreNineteenDaysApart() {
    story.consents().counseled().entered(PRESCRIBER).on(12).tested().on(30).tested().confirmed();
    story.asOf(30).refusesOnly(TESTS_TOO_CLOSE).clearing(TESTS_TOO_CLOSE, 31).is(CHECKS_DUE);
    story.on(31).tested().asOf(31).isAllowed().window(31, 37);
  }

  @Test
  void theLeadInIsThirtyDaysFromCounseling() {
    story.consents().entered(PRESCRIBER).tested().on(1).counseled().on(30).tested().confirmed();
    story.asOf(30).refusesOnly(TEST_TOO_EARLY).clearing(TEST_TOO_EARLY, 31).is(LEAD_IN);
    story.on(31).tested().asOf(31).isAllowed().window(31, 37);
  }

  @Test
  void theLeadInIsThirtyDaysFromThePrescribersEntry() {
    story.consents().counseled().tested().on(2).entered(PRESCRIBER).on(31).tested().confirmed();
    story.asOf(31).refusesOnly(TEST_TOO_EARLY).clearing(TEST_TOO_EARLY, 32).is(LEAD_IN);
    story.on(32).tested().asOf(32).isAllowed().window(32, 38);
  }

  @Test
  void theLeadInRunsFromTheFirstOfSeveralEntriesAndVisits() {
    story.ready().on(10).counseled().entered(PRESCRIBER);
    story.on(30).tested().confirmed().asOf(30).isAllowed();
  }

  @Test
  void whatHappenedBeforeTheOpeningBeginsNoLeadIn() {
    story.consents().tested().on(-1).counseled().entered(PRESCRIBER);
    story.on(0).counseled().on(1).entered(PRESCRIBER).on(30).tested().confirmed();
    story.asOf(30).refusesOnly(TEST_TOO_EARLY).clearing(TEST_TOO_EARLY, 31);
  }

  @Test
  void theWaitEndsWhenBothDistancesAreKept() {
    story.consents().counseled().entered(PRESCRIBER).tested().on(10).tested();
    story.asOf(10).refusesOnly(TESTS_TOO_CLOSE).clearing(TESTS_TOO_CLOSE, 30);
  }

  @Test
  void nobodyKnowsTheDayWhileTheLeadInHasNotBegun() {
    story.consents().tested().entered(PRESCRIBER).on(10).tested();
    story.asOf(10).refusesOnly(TESTS_TOO_CLOSE).clearing(TESTS_TOO_CLOSE, null).is(SCREENING);
    story.on(20).tested();
    story.asOf(20).refusesOnly(TEST_TOO_EARLY).clearing(TEST_TOO_EARLY, null).is(SCREENING);
  }

  @Test
  void theScreeningTestIsTakenFromThirtyDaysBeforeTheOpening() {
    story.consents().counseled().entered(PRESCRIBER).on(-30).tested().on(30).tested().confirmed();
    story.asOf(30).isAllowed();
  }

  @Test
  void anOlderTestIsNoScreeningTest() {
    story.consents().counseled().entered(PRESCRIBER).on(-31).tested();
    story.asOf(29).refusesOnly(SCREENING_TEST_MISSING).is(SCREENING);
    story.on(30).tested().confirmed();
    story.asOf(30).refusesOnly(PREGNANCY_TEST_MISSING).is(CHECKS_DUE);
  }

  @ParameterizedTest
  @EnumSource(value = Result.class, names = "NEGATIVE", mode = EnumSource.Mode.EXCLUDE)
  void onlyANegativeTestScreens(Result result) {
    story.consents().counseled().entered(PRESCRIBER).tested(result).ruledOut().on(20).tested();
    story.on(38).tested().confirmed();
    story.asOf(38).refusesOnly(TESTS_TOO_CLOSE).clearing(TESTS_TOO_CLOSE, 39);
  }

  @Test
  void aHomeTestScreensNobody() {
    story.consents().counseled().entered(PRESCRIBER).homeTests(true).testedAtHome();
    story.asOf(1).refusesOnly(SCREENING_TEST_MISSING);
  }

  @Test
  void anInsensitiveTestScreensNobody() {
    story.consents().counseled().entered(PRESCRIBER).testedFrom("25.1");
    story.asOf(1).refusesOnly(SCREENING_TEST_MISSING);
    story.on(2).testedFrom("25").asOf(2).refusesOnly(PREGNANCY_TEST_MISSING);
  }

  @Test
  void theSecondTestIsDoneInAClinic() {
    story.ready().homeTests(true).on(30).testedAtHome().confirmed();
    story.asOf(30).refusesOnly(TEST_SETTING_NOT_ACCEPTED).clearing(TEST_SETTING_NOT_ACCEPTED, null);
  }

  @Test
  void theSecondTestIsSensitiveEnough() {
    story.ready().on(30).testedFrom("26").confirmed();
    story.asOf(30).refusesOnly(TEST_SENSITIVITY_NOT_ACCEPTED);
    story.on(31).testedFrom("25.000").asOf(31).isAllowed();
  }

  @Test
  void ofSeveralFaultsTheFirstOfTheListIsTold() {
    story.ready().on(5).testedAtHome();
    story.asOf(5).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
    story.on(6).testedFrom("100").asOf(6).refusesOnly(TEST_SENSITIVITY_NOT_ACCEPTED);
    story.on(7).tested().asOf(7).refusesOnly(TESTS_TOO_CLOSE);
    story.on(19).tested().asOf(19).refusesOnly(TEST_TOO_EARLY);
  }

  @Test
  void aTestInsideTheWindowMovesNothing() {
    story.ready().on(30).tested().confirmed().on(36).tested();
    story.asOf(36).isAllowed().window(30, 36);
    story.asOf(37).noWindow();
  }

  @Test
  void withoutConsentNothingElseMatters() {
    story.counseled().entered(PRESCRIBER).tested().on(30).tested().confirmed();
    story.asOf(10).is(SCREENING);
    story.asOf(30).refusesOnly(CONSENT_MISSING).is(SCREENING);
  }

  @Test
  void aCourseBeginsWithEverythingMissing() {
    story.asOf(0).refusesOnly(CONSENT_MISSING, SCREENING_TEST_MISSING).is(SCREENING);
  }

  @Test
  void afterTheNewRulesTheWindowIsSimplyOver() {
    CourseStory later = CourseStory.opened("2026-12-01");
    later.ready().on(30).tested().confirmed();
    later.asOf(37).refusesOnly(WINDOW_CLOSED).is(CHECKS_DUE);
    later.on(37).tested().asOf(37).isAllowed().window(37, 43);
  }
}
