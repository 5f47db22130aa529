package org.coursewatch.course;

import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.MET;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.COUNSELING;
import static org.coursewatch.course.CheckCode.PREGNANCY_TEST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On therapy the checks of the next supply are due when the last one ends. */
class MonthlyChecksTest {

  /** The first supply lasts until day 60. */
  private final CourseStory story = CourseStory.opened("2026-04-01").treatedFromDay30();

  @ParameterizedTest
  @EnumSource(names = {"PREGNANCY_TEST", "COUNSELING", "CONTRACEPTION", "COMPREHENSION"})
  void areDueAtTheSupplyEndAndOverdueEightDaysLater(CheckCode code) {
    story.asOf(30).check(code, UPCOMING, 60, 68);
    story.asOf(59).check(code, UPCOMING, 60, 68);
    story.asOf(60).check(code, DUE, 60, 68);
    story.asOf(67).check(code, DUE, 60, 68);
    story.asOf(68).check(code, OVERDUE, 60, 68);
  }

  @Test
  void areMetForTheWindowThatIsOpenAndUnused() {
    story.on(55).tested().confirmed().asOf(55).check(PREGNANCY_TEST, MET, 60, 68);
    story.asOf(61).check(COUNSELING, MET, 60, 68);
    story.asOf(62).check(COUNSELING, DUE, 60, 68);
    story.on(61).dispensed().asOf(61).check(PREGNANCY_TEST, UPCOMING, 91, 99);
  }

  @Test
  void aSupplyOutsideEveryWindowEndsNoFirstDosePhase() {
    CourseStory deviation = CourseStory.opened("2026-04-01").ready().on(10).dispensed();
    deviation.asOf(10).check(PREGNANCY_TEST, UPCOMING, 30, 45);
  }

  @Test
  void underTheOldRulesWhoCannotBecomePregnantIsCounseledEveryMonth() {
    CourseStory male = CourseStory.openedForMale("2026-04-01").consents().counseled();
    male.asOf(29).check(COUNSELING, MET, 0, 15);
    male.asOf(30).check(COUNSELING, OVERDUE, 0, 15);
    male.dispensed().asOf(1).check(COUNSELING, UPCOMING, 30, 38);
    male.asOf(30).check(COUNSELING, DUE, 30, 38);
    male.asOf(38).check(COUNSELING, OVERDUE, 30, 38);
    male.on(38).counseled().asOf(38).check(COUNSELING, MET, 30, 38);
  }

  @Test
  void underTheNewRulesWhoCannotBecomePregnantIsCounseledOnce() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents();
    male.asOf(15).check(COUNSELING, OVERDUE, 0, 15);
    male.on(15).counseled().dispensed().asOf(300).check(COUNSELING, MET, 45, 53);
  }
}
