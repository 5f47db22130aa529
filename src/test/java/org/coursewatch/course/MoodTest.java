package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.Check.Occasion.MONTHLY;
import static org.coursewatch.course.Check.Occasion.REPEAT;
import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.MOOD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.Admission.Accepted;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking about mood, where a program wants it, and what the answers ask for anywhere. */
class MoodTest {

  private static final RuleSet ON =
      RuleSetFixture.with(
          RuleSetFixture.RULES_2026, RuleKey.MOOD_CHECK, new RuleValue.Switch(true));

  private final CourseStory story = CourseStory.openedForMale("2026-12-01").consents().counseled();

  @Test
  void aProgramThatDoesNotAskSaysNothingOfIt() {
    screened(3, "PHQ-9", 25, true);
    story.asOf(60).noCheck(MOOD);
    assertThat(codes(story.asOf(60))).noneMatch(code -> code.startsWith("MOOD"));
  }

  @Test
  void whereItAsksItAsksAtTheOpeningAndEveryThirtyDays() {
    story.judgedBy(ON);
    story.asOf(0).check(MOOD, MONTHLY, DUE, 0, 8);
    story.asOf(8).check(MOOD, MONTHLY, OVERDUE, 0, 8).isAllowed();
    screened(9, "PHQ-2", 0, false);
    story.asOf(9).check(MOOD, MONTHLY, UPCOMING, 39, 47);
    story.asOf(39).check(MOOD, MONTHLY, DUE, 39, 47);
  }

  @Test
  void threePointsOfTheShortFormAskForTheLongOne() {
    story.judgedBy(ON);
    screened(3, "PHQ-2", 2, false);
    assertThat(alerts(3)).isEmpty();
    screened(4, "PHQ-2", 3, false);
    assertThat(alerts(4)).containsExactly("FULL_SCREEN 4 4");
    story.asOf(4).check(MOOD, REPEAT, DUE, 4, 11);
    story.asOf(11).check(MOOD, REPEAT, OVERDUE, 4, 11);
    assertThat(codes(story.asOf(4))).contains("MOOD_RAISED");
    screened(12, "PHQ-9", 9, false);
    assertThat(alerts(12)).isEmpty();
    assertThat(codes(story.asOf(12))).doesNotContain("MOOD_RAISED", "MOOD_URGENT");
  }

  @Test
  void theLongFormOnTheDayOfTheShortOneAnswersIt() {
    screened(4, "PHQ-9", 4, false);
    screened(4, "PHQ-2", 6, false);
    assertThat(alerts(4)).isEmpty();
  }

  @Test
  void tenPointsOfTheLongFormAreTold() {
    screened(4, "PHQ-9", 9, false);
    assertThat(alerts(4)).isEmpty();
    screened(5, "PHQ-9", 10, false);
    assertThat(alerts(5)).containsExactly("MODERATE 5 12");
  }

  @Test
  void anUrgentAnswerIsActedOnTheSameDayWhateverThePoints() {
    screened(4, "PHQ-9", 1, true);
    assertThat(alerts(4)).containsExactly("URGENT 4 4");
    assertThat(alerts(40)).containsExactly("URGENT 4 4");
    screened(41, "PHQ-2", 0, false);
    assertThat(alerts(41)).as("the short form does not ask").containsExactly("URGENT 4 4");
    screened(42, "PHQ-9", 2, false);
    assertThat(alerts(42)).isEmpty();
    assertThat(alerts(41)).containsExactly("URGENT 4 4");
    story.judgedBy(ON);
    assertThat(codes(story.asOf(41))).contains("MOOD_URGENT");
  }

  @Test
  void mostUrgentComesFirst() {
    screened(4, "PHQ-2", 6, false);
    screened(5, "PHQ-9", 27, true);
    screened(6, "PHQ-2", 6, false);
    assertThat(alerts(6)).containsExactly("URGENT 5 5", "MODERATE 5 12", "FULL_SCREEN 6 6");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PHQ-2, 0, ",
    "PHQ-2, 6, ",
    "PHQ-2, 7, score",
    "PHQ-9, 27, ",
    "PHQ-9, 28, score",
    "PHQ-8, 5, instrument",
    "phq-9, 5, instrument",
  })
  void impossiblePointsAreRefusedAtTheDoor(String instrument, int score, String field) {
    CourseFile file =
        new CourseFile(
            new CourseId(UUID.randomUUID()),
            "us-ipledge",
            new PatientId(UUID.randomUUID()),
            new PrescriberId(UUID.randomUUID()),
            Instant.EPOCH,
            0,
            story.course());
    MoodScreened fact = new MoodScreened(story.dayOf(1), instrument, score, false);
    Admission admission =
        AdmissionRules.judge(fact, file, Instant.parse("2027-01-01T12:00:00Z"), StoryQuestion.ZONE);
    if (field == null) {
      assertThat(admission).isEqualTo(new Accepted());
    } else {
      assertThat(((Refused) admission).field()).isEqualTo(field);
    }
  }

  private void screened(int day, String instrument, int score, boolean urgent) {
    story.on(day).fact(new MoodScreened(story.dayOf(day), instrument, score, urgent));
  }

  private List<String> alerts(int day) {
    Question question = story.question(day);
    History history =
        History.of(question.course(), question.asOf(), new ProgramZone(StoryQuestion.ZONE));
    return MoodAlerts.of(history, RuleSetFixture.RULES_2026).stream()
        .map(alert -> alert.kind() + " " + day(alert.since()) + " " + day(alert.actBy()))
        .toList();
  }

  private long day(java.time.LocalDate date) {
    return java.time.temporal.ChronoUnit.DAYS.between(story.dayOf(0), date);
  }

  private static List<String> codes(StoryAnswer answer) {
    return answer.evaluation().warnings().stream().map(Warning::code).toList();
  }
}
