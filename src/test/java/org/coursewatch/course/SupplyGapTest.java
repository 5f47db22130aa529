package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.RefusalCode.ALREADY_DISPENSED;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.RESTART_REQUIRED;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TOO_SOON;

import org.junit.jupiter.api.Test;

/** How long a supply lasts, when the next may come, and what a pause asks for. */
class SupplyGapTest {

  /** Thirty days of supply are handed over on day 30 and last until day 60. */
  private final CourseStory story =
      CourseStory.opened("2026-04-01").homeTests(true).treatedFromDay30();

  @Test
  void theNextSupplyComesSevenDaysBeforeTheLastOneEnds() {
    story.on(50).tested().confirmed();
    story.asOf(52).refusesOnly(TOO_SOON).clearing(TOO_SOON, 53).is(ON_THERAPY);
    story.asOf(53).isAllowed();
  }

  @Test
  void theSupplyEndIsTheFirstDayWithoutCapsules() {
    story.asOf(59).is(ON_THERAPY);
    story.asOf(60).refusesOnly(PREGNANCY_TEST_MISSING).is(CHECKS_DUE);
  }

  @Test
  void aSupplyHandedOverEarlierIsAddedToTheOneBefore() {
    story.on(53).tested().confirmed().dispensed(); // lasts until day 90
    story.asOf(82).refusesOnly(PREGNANCY_TEST_MISSING, TOO_SOON).clearing(TOO_SOON, 83);
    story.asOf(89).is(ON_THERAPY);
    story.asOf(90).is(CHECKS_DUE);
  }

  @Test
  void aSupplyHandedOverLaterBeginsOnItsDay() {
    story.on(70).tested().confirmed().dispensed(10); // lasts until day 80
    story.asOf(79).is(ON_THERAPY);
    story.asOf(80).is(CHECKS_DUE);
  }

  @Test
  void aWindowIsUsedOnceOnly() {
    story.asOf(30).refusesOnly(ALREADY_DISPENSED, TOO_SOON).noWindow();
    story.asOf(36).refusesOnly(ALREADY_DISPENSED, TOO_SOON);
    story.asOf(37).refusesOnly(PREGNANCY_TEST_MISSING, TOO_SOON);
  }

  @Test
  void aTestInsideTheUsedWindowOpensNothing() {
    story.on(36).tested().confirmed();
    story.asOf(36).refusesOnly(ALREADY_DISPENSED, TOO_SOON);
    story.asOf(53).refusesOnly(PREGNANCY_TEST_MISSING);
  }

  @Test
  void upToThirtyDaysWithoutSupplyAHomeTestDoes() {
    story.on(90).testedAtHome().confirmed().asOf(90).isAllowed();
  }

  @Test
  void afterThirtyDaysItTakesAClinic() {
    story.on(91).testedAtHome().confirmed();
    story.asOf(91).refusesOnly(TEST_SETTING_NOT_ACCEPTED).is(CHECKS_DUE);
    story.on(92).tested().asOf(92).isAllowed().window(92, 98);
  }

  @Test
  void afterSixtyDaysItTakesANewCourse() {
    story.asOf(120).refusesOnly(PREGNANCY_TEST_MISSING);
    story.asOf(121).refusesOnly(RESTART_REQUIRED).is(CHECKS_DUE);
    story.on(121).tested().confirmed().asOf(121).refusesOnly(RESTART_REQUIRED).noWindow();
  }

  @Test
  void aWindowOpenedOnDay60OfAPauseStaysOpen() {
    story.on(120).tested().confirmed();
    story.asOf(126).isAllowed().window(120, 126);
    story.asOf(127).refusesOnly(RESTART_REQUIRED);
  }

  @Test
  void theSupplyOfTheTestsOwnDayDoesNotShortenThePause() {
    story.on(91).testedAtHome().confirmed().dispensed();
    story.asOf(91).refusesOnly(PREGNANCY_TEST_MISSING, TOO_SOON).noWindow();
  }

  @Test
  void beforeTheFirstDoseThereIsNoPause() {
    CourseStory slow = CourseStory.opened("2026-04-01").ready().on(200).tested().confirmed();
    slow.asOf(200).isAllowed();
  }

  @Test
  void aSupplyOutsideEveryWindowDoesNotAskForANewCourse() {
    CourseStory deviation = CourseStory.opened("2026-12-01").ready().on(10).dispensed(10);
    deviation.on(100).tested().confirmed().asOf(100).isAllowed();
  }
}
