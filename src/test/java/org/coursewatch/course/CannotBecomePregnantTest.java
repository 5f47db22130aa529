package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.RefusalCode.ALREADY_DISPENSED;
import static org.coursewatch.course.RefusalCode.CATEGORY_BASIS_MISSING;
import static org.coursewatch.course.RefusalCode.CONSENT_MISSING;
import static org.coursewatch.course.RefusalCode.COUNSELING_MISSING;
import static org.coursewatch.course.RefusalCode.TOO_SOON;
import static org.coursewatch.course.RefusalCode.WINDOW_CLOSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No tests and no methods; a visit a month under the old rules, one ever under the new. */
class CannotBecomePregnantTest {

  private final CourseStory old = CourseStory.openedForMale("2026-04-01").consents();
  private final CourseStory current = CourseStory.openedForMale("2026-12-01").consents();

  @Test
  void aVisitOpensThirtyDays() {
    old.on(2).counseled();
    old.asOf(1).refusesOnly(COUNSELING_MISSING).is(SCREENING).noWindow();
    old.asOf(2).isAllowed().window(2, 31).is(CLEARED);
    old.asOf(31, "23:59:59.999").isAllowed();
    old.asOf(32, "00:00").refusesOnly(WINDOW_CLOSED).is(CHECKS_DUE).noWindow();
  }

  @Test
  void oneSupplyForEachVisit() {
    old.counseled().on(1).dispensed();
    old.asOf(1).refusesOnly(ALREADY_DISPENSED, TOO_SOON).is(ON_THERAPY);
    old.asOf(24).refusesOnly(ALREADY_DISPENSED);
    old.asOf(29).refusesOnly(ALREADY_DISPENSED);
    old.asOf(30).refusesOnly(WINDOW_CLOSED);
    old.on(25).counseled().asOf(25).isAllowed().window(25, 54).is(CLEARED);
  }

  @Test
  void theNewestVisitCountsEvenBeforeTheSupplyRunsDown() {
    old.counseled().dispensed().on(20).counseled();
    old.asOf(20).refusesOnly(TOO_SOON).clearing(TOO_SOON, 23).window(20, 49);
  }

  @Test
  void underTheNewRulesOneVisitIsEnough() {
    current.counseled();
    current.asOf(300).isAllowed().noWindow().lastDay(null).is(CLEARED);
    current.on(300).dispensed().asOf(300).refusesOnly(TOO_SOON).is(ON_THERAPY);
    current.asOf(323).isAllowed().is(CLEARED);
  }

  @Test
  void underTheNewRulesAVisitIsWantedToo() {
    current.asOf(5).refusesOnly(COUNSELING_MISSING).is(SCREENING);
    current.dispensed(5).asOf(5).refusesOnly(COUNSELING_MISSING).is(CHECKS_DUE);
  }

  @Test
  void theWindowDissolvesWithTheOldRules() {
    CourseStory over = CourseStory.openedForMale("2026-10-26").consents().counseled();
    over.asOf(19).isAllowed().window(0, 29);
    over.asOf(20).isAllowed().noWindow();
    over.dispensed(10).asOf(19).refusesOnly(ALREADY_DISPENSED);
    over.asOf(20).isAllowed();
  }

  @Test
  void consentIsWantedFirst() {
    CourseStory bare = CourseStory.openedForMale("2026-12-01").counseled();
    bare.asOf(0).refusesOnly(CONSENT_MISSING).is(SCREENING);
    bare.dispensed(5).asOf(5).refusesOnly(CONSENT_MISSING).is(CHECKS_DUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MALE",
        "HYSTERECTOMY",
        "BILATERAL_OOPHORECTOMY",
        "POST_MENOPAUSE",
        "NO_UTERUS_OR_OVARIES"
      })
  void isHeldToBeSoOnAnAcceptedBasis(String basis) {
    CourseStory.openedWithBasis("2026-12-01", basis).consents().counseled().asOf(0).isAllowed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TUBAL_STERILIZATION", "PARTNER_VASECTOMY", "ABSTINENCE", "MENARCHE"})
  void isNotHeldToBeSoOnAnyOther(String basis) {
    CourseStory story = CourseStory.openedWithBasis("2026-12-01", basis).consents().counseled();
    story.asOf(0).refusesOnly(CATEGORY_BASIS_MISSING).is(CHECKS_DUE);
    story
        .asOf(0)
        .explaining(
            CATEGORY_BASIS_MISSING,
            "one of MALE, HYSTERECTOMY, BILATERAL_OOPHORECTOMY, POST_MENOPAUSE, NO_UTERUS_OR_OVARIES",
            basis);
  }

  @Test
  void isNotHeldToBeSoWithoutBasis() {
    CourseStory story = CourseStory.openedWithBasis("2026-12-01", null).consents().counseled();
    story.asOf(0).refusesOnly(CATEGORY_BASIS_MISSING);
    story.on(1).becomes(RiskCategory.CANNOT_BECOME_PREGNANT, "MALE").asOf(1).isAllowed();
  }

  @Test
  void testsAndInterruptionsMeanNothing() {
    current.counseled().on(3).interrupted().tested().asOf(3).isAllowed();
  }
}
