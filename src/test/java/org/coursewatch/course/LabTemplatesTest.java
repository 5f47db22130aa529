package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.course.Forecast.CheckSpan;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;

/** The templates that are not the default, day by day, and repeats above a threshold. */
class LabTemplatesTest {

  private static final Set<CheckCode> LABS = Set.of(LIVER_LAB, LIPID_LAB);

  private final CourseStory story = CourseStory.openedForMale("2026-12-01").consents().counseled();

  @Test
  void monthlyGoesOnAfterEachResult() {
    story.judgedBy(scheduled("monthly")).on(0).alt("20").on(10).dispensed();
    story.asOf(9).check(LIVER_LAB, MET, 30, 45);
    story.asOf(10).check(LIVER_LAB, REPEAT, UPCOMING, 40, 55);
    story.asOf(39).check(LIVER_LAB, REPEAT, UPCOMING, 40, 55);
    story.asOf(40).check(LIVER_LAB, REPEAT, DUE, 40, 55);
    story.asOf(54).check(LIVER_LAB, REPEAT, DUE, 40, 55);
    story.asOf(55).check(LIVER_LAB, REPEAT, OVERDUE, 40, 55);
    story.on(56).alt("21").asOf(56).check(LIVER_LAB, REPEAT, UPCOMING, 86, 101);
    story.on(90).alt("22").asOf(90).check(LIVER_LAB, REPEAT, UPCOMING, 120, 135);
    noPeak(90);
  }

  @Test
  void labelEndsWhenTwoResultsInARowAreStable() {
    story.judgedBy(scheduled("label")).on(0).alt("20").on(10).dispensed();
    story.asOf(24).check(LIVER_LAB, REPEAT, DUE, 24, 39);
    story.on(24).alt("25").asOf(24).check(LIVER_LAB, REPEAT, UPCOMING, 38, 53);
    story.asOf(38).check(LIVER_LAB, REPEAT, DUE, 38, 53);
    story.on(38).alt("31.25").asOf(38).check(LIVER_LAB, REPEAT, MET, 52, 67);
    story.asOf(300).check(LIVER_LAB, REPEAT, MET, 52, 67);
    noPeak(300);
  }

  @Test
  void aRiseOfMoreThanAQuarterIsNotStable() {
    story.judgedBy(scheduled("label")).on(0).alt("20").on(10).dispensed();
    story.on(24).alt("25.01").on(38).alt("25").asOf(38).check(LIVER_LAB, REPEAT, UPCOMING, 52, 67);
    story.on(52).alt("25").asOf(52).check(LIVER_LAB, REPEAT, MET, 66, 81);
    story.on(66).alt("31.26").asOf(66).check(LIVER_LAB, REPEAT, UPCOMING, 80, 95);
  }

  @Test
  void aFallIsStable() {
    story.judgedBy(scheduled("label")).on(0).alt("60").on(10).dispensed();
    story.on(24).alt("40").on(38).alt("20").asOf(38).check(LIVER_LAB, REPEAT, MET, 52, 67);
  }

  @Test
  void aResultAboveAThresholdIsNeverStable() {
    story.judgedBy(scheduled("label")).on(10).dispensed();
    story.on(24).alt("90").on(38).alt("90").asOf(38).check(LIVER_LAB, REPEAT, UPCOMING, 52, 67);
    story.on(52).alt("60").on(66).alt("60").asOf(66).check(LIVER_LAB, REPEAT, MET, 80, 95);
  }

  @Test
  void twoResultsOfOneDayAreOne() {
    story.judgedBy(scheduled("label")).on(10).dispensed();
    story.on(24).alt("20").alt("21").asOf(24).check(LIVER_LAB, REPEAT, UPCOMING, 38, 53);
  }

  @Test
  void resultsUpToTheFirstDispensingTellNothingOfTheResponse() {
    story.judgedBy(scheduled("label")).on(5).alt("20").on(10).alt("20").dispensed();
    story.asOf(10).check(LIVER_LAB, REPEAT, UPCOMING, 24, 39);
    story.on(24).alt("20").asOf(24).check(LIVER_LAB, REPEAT, UPCOMING, 38, 53);
  }

  @Test
  void aResultAboveAThresholdIsRepeatedInTwoWeeksWhateverTheTemplate() {
    story.on(5).triglycerides("300.01");
    story.asOf(5).check(LIPID_LAB, REPEAT, UPCOMING, 19, 34);
    story.asOf(18).check(LIPID_LAB, REPEAT, UPCOMING, 19, 34);
    story.asOf(19).check(LIPID_LAB, REPEAT, DUE, 19, 34);
    story.asOf(33).check(LIPID_LAB, REPEAT, DUE, 19, 34);
    story.asOf(34).check(LIPID_LAB, REPEAT, OVERDUE, 19, 34).isAllowed();
    story.on(35).triglycerides("300");
    assertThat(repeats(story.asOf(35), LIPID_LAB)).isEmpty();
    assertThat(repeats(story.asOf(35), LIVER_LAB)).isEmpty();
  }

  @Test
  void aHighAstIsRepeatedWithTheLiver() {
    story.on(5).alt("20").lab("1920-8", "90", "U/L", "40");
    story.asOf(19).check(LIVER_LAB, REPEAT, DUE, 19, 34);
    story.on(20).alt("20").asOf(20).check(LIVER_LAB, REPEAT, DUE, 19, 34);
    story.on(21).lab("1920-8", "30", "U/L", "40");
    assertThat(repeats(story.asOf(21), LIVER_LAB)).isEmpty();
  }

  @Test
  void whatIsDueFirstIsTold() {
    story.judgedBy(scheduled("monthly")).on(10).dispensed().on(12).alt("90");
    story.asOf(12).check(LIVER_LAB, REPEAT, UPCOMING, 26, 41);
  }

  @Test
  void aStableCourseIsRepeatedAgainForAnotherEnzyme() {
    story.judgedBy(scheduled("label")).on(10).dispensed().on(24).alt("20").on(38).alt("20");
    story.asOf(38).check(LIVER_LAB, REPEAT, MET, 52, 67);
    story.on(60).lab("1920-8", "90", "U/L", "40").asOf(60);
    story.asOf(74).check(LIVER_LAB, REPEAT, DUE, 74, 89);
  }

  @Test
  void aPrescriberChoosesAnotherTemplateFromADayOn() {
    story.on(0).alt("20").on(10).dispensed();
    story.on(50).fact(chosen(LabSchedule.MONTHLY, 50)).learntOn(50);
    story.asOf(49).check(LIVER_LAB, PEAK_DOSE, UPCOMING, 66, 81);
    story.asOf(50).check(LIVER_LAB, REPEAT, DUE, 40, 55);
    noPeak(50);
    story.asOfKnownAt(50, 49).check(LIVER_LAB, PEAK_DOSE, UPCOMING, 66, 81);
    story.on(60).fact(chosen(LabSchedule.BASELINE_AND_PEAK, 60));
    story.asOf(60).check(LIVER_LAB, PEAK_DOSE, UPCOMING, 66, 81);
    assertThat(repeats(story.asOf(60), LIVER_LAB)).isEmpty();
    story.asOf(59).check(LIVER_LAB, REPEAT, OVERDUE, 40, 55);
  }

  @Test
  void afterTheEndNothingIsRepeated() {
    story.judgedBy(scheduled("monthly")).on(10).dispensed().triglycerides("900").on(20).ended();
    story.asOf(200).check(LIVER_LAB, REPEAT, NOT_APPLICABLE, 40, 55);
    story.asOf(200).check(LIPID_LAB, REPEAT, NOT_APPLICABLE, 24, 39);
    story.asOf(200).check(LIVER_LAB, BASELINE, NOT_APPLICABLE, 30, 10);
  }

  @Provide
  Arbitrary<Random> stories() {
    return Arbitraries.randomValue(random -> new Random(random.nextLong()));
  }

  /** Whatever the template and the values, and however the course ended. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noLabOfAnEndedCourseIsEverOpen(@ForAll("stories") Random random) {
    String template = LabSchedule.codes().get(random.nextInt(3));
    CourseStory told = measured(RandomStory.tell(random), random).judgedBy(scheduled(template));
    for (int day = 0; day < 300; day += 1 + random.nextInt(20)) {
      Evaluation answer = told.asOf(day).evaluation();
      if (answer.ended()) {
        assertThat(answer.checks())
            .filteredOn(check -> LABS.contains(check.code()))
            .noneMatch(Check::isOpen);
        assertThat(Forecast.of(told.question(day)).checks())
            .extracting(CheckSpan::check)
            .extracting(Check::code)
            .doesNotContainAnyElementsOf(LABS);
        return;
      }
    }
  }

  /** Each check stands there once, so that its row in lists has one key. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noLabIsWantedTwice(@ForAll("stories") Random random) {
    String template = LabSchedule.codes().get(random.nextInt(3));
    CourseStory told = measured(RandomStory.tell(random), random).judgedBy(scheduled(template));
    for (int day = 0; day < 250; day += 1 + random.nextInt(30)) {
      assertThat(told.asOf(day).evaluation().checks())
          .extracting(check -> check.code() + " " + check.occasion())
          .doesNotHaveDuplicates();
    }
  }

  private static CourseStory measured(CourseStory story, Random random) {
    for (int i = random.nextInt(8); i > 0; i--) {
      story.on(random.nextInt(-40, 250));
      if (random.nextBoolean()) {
        story.alt(String.valueOf(random.nextInt(10, 260)));
      } else {
        story.triglycerides(String.valueOf(random.nextInt(50, 1000)));
      }
    }
    return story;
  }

  private void noPeak(int day) {
    assertThat(story.asOf(day).evaluation().checks())
        .noneMatch(check -> check.occasion() == PEAK_DOSE);
  }

  private static List<Check> repeats(StoryAnswer answer, CheckCode code) {
    return answer.evaluation().checks().stream()
        .filter(check -> check.code() == code && check.occasion() == REPEAT)
        .toList();
  }

  private LabScheduleChosen chosen(LabSchedule schedule, int day) {
    return new LabScheduleChosen(story.dayOf(day), schedule, "higher dose");
  }

  private static RuleSet scheduled(String template) {
    return RuleSetFixture.with(
        RuleSetFixture.RULES_2026, RuleKey.LAB_SCHEDULE, new RuleValue.Word(template));
  }
}
