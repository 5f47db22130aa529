package org.coursewatch.course;

import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;

import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;

/** After the first dose a test at home counts if the prescriber permits it. */
class HomeTestTest {

  /** The next test is taken on day 55. */
  private final CourseStory story = CourseStory.opened("2026-12-01").treatedFromDay30();

  @Test
  void countsWithPermission() {
    story.on(40).homeTests(true).on(55).testedAtHome().confirmed();
    story.asOf(55).isAllowed().window(55, 61);
  }

  @Test
  void countsWithPermissionOfTheSameDay() {
    story.on(55).testedAtHome().homeTests(true).confirmed().asOf(55).isAllowed();
  }

  @Test
  void doesNotCountWithoutPermission() {
    story.on(55).testedAtHome().confirmed();
    story.asOf(55).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
  }

  @Test
  void doesNotCountWithALaterPermission() {
    story.on(55).testedAtHome().confirmed().on(56).homeTests(true);
    story.asOf(56).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
  }

  @Test
  void doesNotCountAfterThePermissionWasTakenBack() {
    story.on(40).homeTests(true).on(50).homeTests(false).on(55).testedAtHome().confirmed();
    story.asOf(55).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
    story.on(56).homeTests(true).testedAtHome().asOf(56).isAllowed();
  }

  @Test
  void ofOneDayTheNewestPermissionCounts() {
    story.on(55).homeTests(true).homeTests(false).testedAtHome().confirmed();
    story.asOf(55).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
    story.homeTests(true).asOf(55).isAllowed();
  }

  @Test
  void onTheDayOfTheFirstSupplyItIsStillBeforeTheFirstDose() {
    CourseStory first = CourseStory.opened("2026-12-01").homeTests(true).ready();
    first.on(30).tested().confirmed().on(37).testedAtHome().dispensed();
    first.asOf(44).refusesOnly(TEST_SETTING_NOT_ACCEPTED, RefusalCode.TOO_SOON);
  }

  @Test
  void theDayAfterTheFirstSupplyItCounts() {
    CourseStory first = CourseStory.opened("2026-12-01").homeTests(true).ready();
    first.on(30).tested().confirmed().on(36).dispensed(7).on(37).testedAtHome().confirmed();
    first.asOf(37).isAllowed().window(37, 43);
  }

  @Test
  void aVersionMayForbidIt() {
    RuleSet strict =
        RuleSetFixture.with(
            RuleSetFixture.RULES_2026, RuleKey.HOME_TESTS, new RuleValue.Switch(false));
    story.homeTests(true).on(55).testedAtHome().confirmed().judgedBy(strict);
    story.asOf(55).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
  }

  @Test
  void theReasonIsReadOffTheNewestTestAfterTheLastSupplyOnly() {
    story.on(25).testedAtHome().asOf(60).refusesOnly(PREGNANCY_TEST_MISSING);
    story.on(30).testedAtHome().asOf(60).refusesOnly(PREGNANCY_TEST_MISSING);
    story.on(37).testedAtHome().asOf(60).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
  }
}
