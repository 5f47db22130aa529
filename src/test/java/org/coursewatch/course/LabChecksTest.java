package org.coursewatch.course;

import static org.coursewatch.course.Check.Occasion.BASELINE;
import static org.coursewatch.course.Check.Occasion.PEAK_DOSE;
import static org.coursewatch.course.Check.Occasion.REPEAT;
import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.MET;
import static org.coursewatch.course.Check.Status.NOT_APPLICABLE;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.LIPID_LAB;
import static org.coursewatch.course.CheckCode.LIVER_LAB;

import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;

/** When liver and lipid labs are due, by each of the templates a program can choose. */
class LabChecksTest {

  private final CourseStory story = CourseStory.openedForMale("2026-12-01").consents().counseled();

  @Test
  void theBaselineIsDueThirtyDaysAfterTheOpening() {
    story.asOf(29).check(LIVER_LAB, UPCOMING, 30, 45).check(LIPID_LAB, UPCOMING, 30, 45);
    story.asOf(30).check(LIVER_LAB, DUE, 30, 45).warnsOnly();
    story.asOf(44).check(LIPID_LAB, DUE, 30, 45).warnsOnly();
    story.asOf(45).check(LIPID_LAB, OVERDUE, 30, 45).warnsOnly("LAB_OVERDUE").isAllowed();
  }

  @Test
  void theBaselineIsOverdueAtTheFirstDispensing() {
    story.on(20).dispensed().asOf(19).check(LIVER_LAB, UPCOMING, 30, 45);
    story.asOf(20).check(LIVER_LAB, BASELINE, OVERDUE, 30, 20).warnsOnly("LAB_OVERDUE");
  }

  @Test
  void aLaterFirstDispensingChangesNothing() {
    story.on(46).dispensed().asOf(46).check(LIVER_LAB, BASELINE, OVERDUE, 30, 45);
  }

  @Test
  void eachLabMeetsItsOwnBaseline() {
    story.on(5).alt("20").asOf(5).check(LIVER_LAB, MET, 30, 45).check(LIPID_LAB, UPCOMING, 30, 45);
    story.on(6).triglycerides("90").asOf(6).check(LIPID_LAB, MET, 30, 45);
  }

  @Test
  void eitherCodeOfTriglyceridesCounts() {
    story.lab("14927-8", "1.1", "mmol/L", null).asOf(0).check(LIPID_LAB, MET, 30, 45);
  }

  @Test
  void otherLabsMeetNothing() {
    story.lab("1920-8", "20", "U/L", "40").lab("2093-3", "180", "mg/dL", null);
    story.asOf(0).check(LIVER_LAB, UPCOMING, 30, 45).check(LIPID_LAB, UPCOMING, 30, 45);
  }

  @Test
  void theBaselineIsCollectedFromTheOpeningOn() {
    story.on(-1).alt("20").asOf(0).check(LIVER_LAB, UPCOMING, 30, 45);
    story.on(0).alt("20").asOf(0).check(LIVER_LAB, MET, 30, 45);
  }

  @Test
  void orInTheThirtyDaysBeforeTheFirstDispensing() {
    story.on(-10).alt("20").on(20).dispensed().asOf(20).check(LIVER_LAB, BASELINE, MET, 30, 20);
    CourseStory late = CourseStory.openedForMale("2026-12-01").on(-10).alt("20").on(21).dispensed();
    late.asOf(21).check(LIVER_LAB, BASELINE, OVERDUE, 30, 21);
  }

  @Test
  void aLateFirstDispensingDoesNotShortenTheTimeForTheBaseline() {
    story.on(0).alt("20").on(40).dispensed().asOf(40).check(LIVER_LAB, BASELINE, MET, 30, 40);
  }

  @Test
  void thePeakIsDueEightWeeksAfterTheFirstDispensing() {
    story.alt("20").triglycerides("90").on(10).dispensed();
    story.asOf(65).check(LIVER_LAB, PEAK_DOSE, UPCOMING, 66, 81);
    story.asOf(66).check(LIVER_LAB, PEAK_DOSE, DUE, 66, 81).warnsOnly();
    story.asOf(80).check(LIPID_LAB, PEAK_DOSE, DUE, 66, 81).warnsOnly();
    story.asOf(81).check(LIPID_LAB, PEAK_DOSE, OVERDUE, 66, 81).warnsOnly("LAB_OVERDUE");
  }

  @Test
  void thePeakIsCollectedFourWeeksAfterTheFirstDispensing() {
    story.on(10).dispensed().on(37).alt("20");
    story.asOf(38).check(LIVER_LAB, PEAK_DOSE, UPCOMING, 66, 81);
    story.on(38).alt("20").asOf(38).check(LIVER_LAB, PEAK_DOSE, MET, 66, 81);
  }

  @Test
  void afterTheEndOpenLabsAreNobodysWork() {
    story.alt("20").on(10).dispensed().on(90).ended();
    story.asOf(90).check(LIVER_LAB, BASELINE, MET, 30, 10).warnsOnly();
    story.asOf(90).check(LIPID_LAB, BASELINE, NOT_APPLICABLE, 30, 10);
    story.asOf(90).check(LIPID_LAB, PEAK_DOSE, NOT_APPLICABLE, 66, 81);
  }

  @Test
  void theMonthlyTemplateRepeatsThemEveryThirtyDays() {
    scheduled("monthly").on(10).dispensed();
    story.asOf(39).check(LIVER_LAB, REPEAT, UPCOMING, 40, 55);
    story.asOf(40).check(LIVER_LAB, REPEAT, DUE, 40, 55);
    story.asOf(55).check(LIVER_LAB, REPEAT, OVERDUE, 40, 55);
    story.on(50).alt("20").asOf(50).check(LIVER_LAB, REPEAT, UPCOMING, 80, 95);
  }

  @Test
  void theLabelsTemplateRepeatsThemEveryFourteenDays() {
    scheduled("label").on(5).alt("20").on(10).dispensed();
    story.asOf(10).check(LIVER_LAB, REPEAT, UPCOMING, 24, 39);
    story.on(24).alt("20").asOf(24).check(LIVER_LAB, REPEAT, UPCOMING, 38, 53);
  }

  private CourseStory scheduled(String template) {
    return story.judgedBy(
        RuleSetFixture.with(
            RuleSetFixture.RULES_2026, RuleKey.LAB_SCHEDULE, new RuleValue.Word(template)));
  }
}
