package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.RefusalCode.PREGNANCY_STOP;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TOO_SOON;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;

/**
 * A positive test stops everything until two people have ruled it out; then a clinic tests anew.
 */
class FalsePositiveTest {

  /** On therapy with home tests permitted; a positive test on day 50. */
  private final CourseStory story =
      CourseStory.opened("2026-12-01")
          .homeTests(true)
          .treatedFromDay30()
          .on(50)
          .tested(Result.POSITIVE);

  @Test
  void stopsTheCourseAndSilencesTheTestCodes() {
    story.asOf(49).is(ON_THERAPY);
    story.asOf(50).refusesOnly(PREGNANCY_STOP, TOO_SOON).is(CourseState.PREGNANCY_STOP);
    story.asOf(500).refusesOnly(PREGNANCY_STOP).is(CourseState.PREGNANCY_STOP);
  }

  @Test
  void noNegativeTestLiftsTheStop() {
    story.on(55).tested().confirmed().asOf(55).refusesOnly(PREGNANCY_STOP).noWindow();
  }

  @Test
  void isRuledOutOnItsDayOrLater() {
    story.on(49).ruledOut().asOf(50).is(CourseState.PREGNANCY_STOP);
    story.on(50).ruledOut().asOf(50).is(ON_THERAPY);
  }

  @Test
  void standsUntilTheDayItIsRuledOut() {
    story.on(53).ruledOut();
    story.asOf(52).is(CourseState.PREGNANCY_STOP);
    story.asOf(53).refusesOnly(PREGNANCY_TEST_MISSING);
  }

  @Test
  void aTestTakenWhileItStoodNeverQualifies() {
    story.on(55).tested().confirmed().on(56).ruledOut();
    story.asOf(56).refusesOnly(PREGNANCY_TEST_MISSING).noWindow();
  }

  @Test
  void theNextTestIsTakenAfterTheDayItWasRuledOut() {
    story.on(53).ruledOut().tested().confirmed();
    story.asOf(53).refusesOnly(PREGNANCY_TEST_MISSING);
    story.on(54).tested().asOf(54).isAllowed().window(54, 60).is(CLEARED);
  }

  @Test
  void theNextTestIsDoneInAClinic() {
    story.on(53).ruledOut().on(54).testedAtHome().confirmed();
    story.asOf(54).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
    story.on(55).tested().asOf(55).isAllowed();
  }

  @Test
  void afterThatHomeTestsCountAgain() {
    story.on(53).ruledOut().on(54).tested().confirmed().dispensed();
    story.on(85).testedAtHome().confirmed().asOf(85).isAllowed();
  }

  @Test
  void whereItWasDoneIsNoReasonAgainstTheNextOne() {
    CourseStory home = CourseStory.opened("2026-12-01").treatedFromDay30().on(50);
    home.positiveAtHome().on(53).ruledOut().asOf(53).refusesOnly(PREGNANCY_TEST_MISSING);
  }

  @Test
  void anotherPositiveTestIsRuledOutAnew() {
    story.on(53).ruledOut().on(54).tested(Result.POSITIVE);
    story.asOf(54).is(CourseState.PREGNANCY_STOP);
    story.on(54).ruledOut().on(55).tested().confirmed().asOf(55).isAllowed();
  }

  @Test
  void oneRulingOutAnswersAllBeforeIt() {
    story.on(51).tested(Result.POSITIVE).on(53).ruledOut().asOf(53).is(ON_THERAPY);
  }

  @Test
  void rulingOutWhatNeverWasAsksForNothing() {
    CourseStory calm = CourseStory.opened("2026-12-01").homeTests(true).treatedFromDay30();
    calm.on(53).ruledOut().on(54).testedAtHome().confirmed().asOf(54).isAllowed();
  }

  @Test
  void aNegativeTestOfTheSameDayDoesNotQualify() {
    story.on(50).tested().confirmed().on(51).ruledOut();
    story.asOf(51).refuses(PREGNANCY_TEST_MISSING).noWindow();
  }

  @Test
  void stopsWhateverTheCategoryAndAfterTheEnd() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(5).tested(Result.POSITIVE);
    male.asOf(5).refusesOnly(PREGNANCY_STOP).is(CourseState.PREGNANCY_STOP);
    story.on(51).ended().asOf(51).is(CourseState.PREGNANCY_STOP);
  }
}
