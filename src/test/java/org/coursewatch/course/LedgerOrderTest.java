package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.RefusalCode.COMPREHENSION_MISSING;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_MISSING;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.PREGNANCY_STOP;
import static org.coursewatch.program.ContraceptionMethod.WITHDRAWAL;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;

/** When facts count: once they happened, until they are voided, the one learnt last of a day. */
class LedgerOrderTest {

  private final CourseStory story =
      CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed();

  @Test
  void aDatedFactCountsFromTheFirstInstantOfItsDay() {
    story.on(33).tested(Result.POSITIVE);
    story.asOf(32, "23:59:59.999").isAllowed();
    story.asOf(33, "00:00").refusesOnly(PREGNANCY_STOP);
  }

  @Test
  void aTimedFactCountsFromItsInstant() {
    story.on(33).at("15:00").dispensed();
    story.asOf(33, "14:59:59.999").isAllowed();
    story.asOf(33, "15:00").refuses(RefusalCode.ALREADY_DISPENSED);
  }

  @Test
  void aVoidedFactCountsNoMoreFromTheInstantOfTheVoid() {
    story.on(32).tested(Result.POSITIVE).named("wrong").on(33).at("15:00").voided("wrong");
    story.asOf(33, "14:59:59.999").refusesOnly(PREGNANCY_STOP);
    story.asOf(33, "15:00").isAllowed().window(30, 36);
  }

  @Test
  void aVoidIsNotVoided() {
    story.on(32).tested(Result.POSITIVE).named("wrong").on(33).voided("wrong").named("void");
    story.on(34).voided("void").asOf(34).isAllowed();
  }

  @Test
  void aVoidOfNothingVoidsNothing() {
    story.on(33).voided("f1").asOf(33).isAllowed().is(CLEARED);
  }

  @Test
  void voidingTheTestTakesItsWindow() {
    CourseStory other = CourseStory.opened("2026-12-01").ready().on(30).tested().named("test");
    other.confirmed().on(31).voided("test").asOf(31).noWindow().is(CHECKS_DUE);
  }

  @Test
  void ofOneDayTheEntryRecordedLastCounts() {
    story.on(31).entered(PATIENT, WITHDRAWAL).entered(PATIENT).asOf(31).isAllowed();
    story.entered(PATIENT, WITHDRAWAL).asOf(31).refusesOnly(CONTRACEPTION_NOT_ACCEPTED);
  }

  @Test
  void whenItWasLearntDecidesNotWhereItStands() {
    story.on(31).entered(PATIENT).learntOn(33).entered(PATIENT, WITHDRAWAL).learntOn(32);
    story.asOf(33).isAllowed();
    story.entered(PATIENT, WITHDRAWAL).learntOn(34);
    story.asOf(34).refusesOnly(CONTRACEPTION_NOT_ACCEPTED);
  }

  @Test
  void learntAtOneInstantTheOneThatStandsLaterIsNewer() {
    story.on(31).entered(PATIENT, WITHDRAWAL).learntOn(33).entered(PATIENT).learntOn(33);
    story.asOf(33).isAllowed();
  }

  @Test
  void withoutAnInstantItWasLearntAfterWhatStandsBefore() {
    story.on(31).entered(PATIENT, WITHDRAWAL).learntOn(35).entered(PATIENT);
    story.on(29).counseled().learntOn(29).asOf(35).isAllowed();
  }

  @Test
  void whatWasNotKnownThenIsLeftOut() {
    story.on(31).tested(Result.POSITIVE).learntOn(34);
    story.asOfKnownAt(32, 33).isAllowed();
    story.asOfKnownAt(32, 34).refusesOnly(PREGNANCY_STOP);
    story.asOf(32).refusesOnly(PREGNANCY_STOP);
  }

  @Test
  void anEmptyDayBeforeTheMonthsConfirmations() {
    CourseStory bare = CourseStory.opened("2026-12-01").ready().on(30).tested().on(31).confirmed();
    bare.asOf(30)
        .refusesOnly(RefusalCode.COUNSELING_MISSING, CONTRACEPTION_MISSING, COMPREHENSION_MISSING);
    bare.asOf(31).isAllowed();
  }

  @Test
  void aCourseGrowsByFacts() {
    Course course = story.course();
    RecordedFact more = new RecordedFact("f", null, new CourseFact.LastDoseTaken(story.dayOf(31)));
    assertThat(course.with(more).facts()).hasSize(course.facts().size() + 1).endsWith(more);
    assertThat(course.with(more).openedOn()).isEqualTo(course.openedOn());
  }
}
