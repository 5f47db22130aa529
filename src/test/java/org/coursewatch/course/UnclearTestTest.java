package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.RefusalCode.PREGNANCY_STOP;
import static org.coursewatch.course.RefusalCode.TEST_UNRESOLVED;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An unclear test leaves the question open until a newer accepted negative one answers it. */
class UnclearTestTest {

  /** The first window is day 30 to day 36. */
  private final CourseStory story =
      CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed();

  @ParameterizedTest
  @EnumSource(names = {"INDETERMINATE", "INVALID"})
  void afterTheNegativeTestHidesTheWindow(Result unclear) {
    story.on(31).tested(unclear);
    story.asOf(30).isAllowed();
    story.asOf(31).refusesOnly(TEST_UNRESOLVED).noWindow().is(CHECKS_DUE);
  }

  @ParameterizedTest
  @EnumSource(names = {"INDETERMINATE", "INVALID"})
  void aNewerNegativeTestShowsTheWindowAgain(Result unclear) {
    story.on(31).tested(unclear).on(32).tested();
    story.asOf(32).isAllowed().window(30, 36);
  }

  @Test
  void onTheDayOfTheNegativeTestOnlyIndeterminateCounts() {
    story.on(30).tested(Result.INVALID).asOf(30).isAllowed();
    story.on(30).tested(Result.INDETERMINATE).asOf(30).refusesOnly(TEST_UNRESOLVED);
  }

  @Test
  void aNegativeTestOfItsOwnDayDoesNotAnswerAnIndeterminateOne() {
    story.on(32).tested(Result.INDETERMINATE).tested();
    story.asOf(32).refusesOnly(TEST_UNRESOLVED);
    story.on(33).tested().asOf(33).isAllowed();
  }

  @Test
  void aNegativeTestOfItsOwnDayAnswersAnInvalidOne() {
    story.on(32).tested(Result.INVALID).tested().asOf(32).isAllowed();
  }

  @Test
  void aWorthlessNegativeTestDoesNotAnswerIt() {
    story.on(31).tested(Result.INDETERMINATE).on(32).testedAtHome().testedFrom("50");
    story.asOf(32).refusesOnly(TEST_UNRESOLVED);
  }

  @Test
  void olderOnesAreAnswered() {
    story.on(29).tested(Result.INDETERMINATE).tested(Result.INVALID).asOf(30).isAllowed();
  }

  @Test
  void comesBeforeEveryOtherTestCodeButNotBeforeAStop() {
    story.dispensed().on(31).tested(Result.INVALID);
    story.asOf(31).refusesOnly(TEST_UNRESOLVED, RefusalCode.TOO_SOON);
    story.tested(Result.POSITIVE).asOf(31).refusesOnly(PREGNANCY_STOP, RefusalCode.TOO_SOON);
  }

  @Test
  void holdsWhateverTheCategory() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents();
    male.on(5).tested(Result.INVALID);
    male.asOf(5).refusesOnly(TEST_UNRESOLVED);
    male.on(6).tested().asOf(6).refusesOnly(RefusalCode.COUNSELING_MISSING);
  }
}
