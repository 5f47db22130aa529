package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.Admission.Cause.CONFLICT;
import static org.coursewatch.course.Admission.Cause.IMPOSSIBLE;
import static org.coursewatch.course.Admission.Cause.NOT_PERMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.course.Admission.Accepted;
import org.coursewatch.course.Admission.Cause;
import org.coursewatch.course.Admission.NeedsSecondPerson;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.junit.jupiter.api.Test;

/** What is refused at the door: the impossible, the duplicate, and what comes the wrong way. */
class AdmissionRulesTest {

  /** Nine in the evening of 1 January in Los Angeles, already 2 January in New York. */
  private static final Instant NOW = Instant.parse("2027-01-02T05:00:00Z");

  private static final ZoneId SITE = ZoneId.of("America/Los_Angeles");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

  private final CourseStory story = CourseStory.opened("2026-12-01").born("2000-05-05");

  @Test
  void aDayIsNotLaterThanTodayAtTheSite() {
    assertAccepted(new CounselingConfirmed(TODAY));
    assertRefused(
        new CounselingConfirmed(TODAY.plusDays(1)), IMPOSSIBLE, "on", "lies in the future");
    assertRefused(test(Result.POSITIVE, 1), IMPOSSIBLE, "specimenOn", "lies in the future");
  }

  @Test
  void aDayIsNotBeforeTheBirth() {
    LocalDate birth = LocalDate.of(2000, 5, 5);
    assertAccepted(new CounselingConfirmed(birth));
    assertRefused(
        new CounselingConfirmed(birth.minusDays(1)),
        IMPOSSIBLE,
        "on",
        "lies before the patient's birth");
  }

  @Test
  void anInstantIsNotLaterThanNow() {
    assertAccepted(new HoldPlaced(NOW, "MOOD"));
    assertRefused(new HoldPlaced(NOW.plusNanos(1), "MOOD"), IMPOSSIBLE, "at", "lies in the future");
  }

  @Test
  void authorizationsComeAnotherWay() {
    String reason = "is recorded by authorizing, handing over or reversing";
    assertRefused(
        new CourseFact.AuthorizationIssued(NOW, "A", "P", 30), NOT_PERMITTED, "type", reason);
    assertRefused(
        new CourseFact.AuthorizationReversed(NOW, "A", "X"), NOT_PERMITTED, "type", reason);
    assertRefused(new CourseFact.Dispensed(NOW, "A", 30), NOT_PERMITTED, "type", reason);
  }

  @Test
  void theSameFactIsRecordedOnceUntilItIsVoided() {
    LastDoseTaken fact = new LastDoseTaken(TODAY);
    story.fact(fact).named("f1");
    assertRefused(fact, CONFLICT, "", "the same fact is recorded already");
    assertAccepted(new LastDoseTaken(TODAY.minusDays(1)));
    story.voided("f1");
    assertAccepted(fact);
  }

  @Test
  void aPositiveTestIsNeverRefused() {
    story.fact(test(Result.NEGATIVE, 0)).fact(test(Result.POSITIVE, 0));
    assertAccepted(test(Result.POSITIVE, 0));
    assertRefused(test(Result.NEGATIVE, 0), CONFLICT, "", "the same fact is recorded already");
  }

  @Test
  void aFalsePositiveIsRuledOutByTwo() {
    assertThat(judge(new PregnancyRuledOut(TODAY))).isEqualTo(new NeedsSecondPerson());
  }

  @Test
  void whatIsVoidedIsThereAndOnce() {
    story.fact(new LastDoseTaken(TODAY)).named("f1");
    assertRefused(voiding("f2"), CONFLICT, "fact", "is not a fact of this course");
    assertAccepted(voiding("f1"));
    story.voided("f1").named("v1");
    assertRefused(voiding("f1"), CONFLICT, "fact", "is voided already");
    assertRefused(voiding("v1"), CONFLICT, "fact", "is a void, which is not voided");
  }

  @Test
  void whatCountsMostIsVoidedByTwo() {
    story.fact(test(Result.POSITIVE, 0)).named("p").fact(test(Result.NEGATIVE, 0)).named("n");
    story.dispensed().named("d");
    assertThat(judge(voiding("p"))).isEqualTo(new NeedsSecondPerson());
    assertThat(judge(voiding("d"))).isEqualTo(new NeedsSecondPerson());
    assertAccepted(voiding("n"));
  }

  @Test
  void authorizationsAreReversedNotVoided() {
    story.authorized("A1").named("a").reversed("A1").named("r");
    String reason = "is recorded by authorizing, handing over or reversing";
    assertRefused(voiding("a"), NOT_PERMITTED, "type", reason);
    assertRefused(voiding("r"), NOT_PERMITTED, "type", reason);
  }

  @Test
  void aReleaseNamesAHoldThatStands() {
    story.held().named("h1").counseled().named("c").held().named("h2").voided("h2");
    assertRefused(releasing(null), IMPOSSIBLE, "hold", "is missing");
    assertRefused(releasing("h9"), CONFLICT, "hold", "is not a hold of this course");
    assertRefused(releasing("c"), CONFLICT, "hold", "is not a hold of this course");
    assertRefused(releasing("h2"), CONFLICT, "hold", "is not a hold of this course");
    assertAccepted(releasing("h1"));
  }

  @Test
  void aHoldIsReleasedOnceUntilTheReleaseIsVoided() {
    story.held().named("h1").held().named("h2").released("h1").named("r");
    assertRefused(releasing("h1"), CONFLICT, "hold", "is released already");
    assertAccepted(releasing("h2"));
    story.voided("r");
    assertAccepted(releasing("h1"));
  }

  @Test
  void aFileGrowsByFacts() {
    CourseFile file = file();
    RecordedFact fact = new RecordedFact("f1", NOW, new LastDoseTaken(TODAY));
    assertThat(file.lastRecordedAt()).isNull();
    assertThat(file.fact("f1")).isNull();
    assertThat(file.with(fact).version()).isEqualTo(file.version() + 1);
    assertThat(file.with(fact).lastRecordedAt()).isEqualTo(NOW);
    assertThat(file.with(fact).fact("f1")).isEqualTo(fact);
    assertThat(file.id()).hasToString("00000000-0000-0000-0000-000000000001");
  }

  private void assertAccepted(CourseFact fact) {
    assertThat(judge(fact)).isEqualTo(new Accepted());
  }

  private void assertRefused(CourseFact fact, Cause cause, String field, String reason) {
    Refused refused = (Refused) judge(fact);
    assertThat(refused)
        .extracting(Refused::cause, Refused::field, Refused::reason)
        .containsExactly(cause, field, reason);
    assertThat(refused.remedy()).endsWith(".");
  }

  private Admission judge(CourseFact fact) {
    return AdmissionRules.judge(fact, file(), NOW, SITE);
  }

  private CourseFile file() {
    UUID id = new UUID(0, 1);
    Course course = story.course();
    return new CourseFile(
        new CourseId(id),
        "us-ipledge",
        new PatientId(id),
        new PrescriberId(id),
        NOW,
        course.facts().size(),
        course);
  }

  private static FactVoided voiding(String fact) {
    return new FactVoided(NOW, fact, "MISTAKE");
  }

  private static HoldReleased releasing(String hold) {
    return new HoldReleased(NOW, "REVIEWED", hold);
  }

  private static PregnancyTested test(Result result, int daysFromToday) {
    return new PregnancyTested(
        TODAY.plusDays(daysFromToday),
        result,
        PregnancyTested.Specimen.URINE,
        PregnancyTested.Setting.HOME,
        null);
  }
}
