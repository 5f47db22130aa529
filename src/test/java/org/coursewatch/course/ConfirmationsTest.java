package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.RefusalCode.COMPREHENSION_MISSING;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_MISMATCH;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_MISSING;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.COUNSELING_MISSING;
import static org.coursewatch.course.RefusalCode.TOO_SOON;
import static org.coursewatch.program.ContraceptionMethod.COMBINED_PILL;
import static org.coursewatch.program.ContraceptionMethod.IUD_COPPER;
import static org.coursewatch.program.ContraceptionMethod.MALE_LATEX_CONDOM;
import static org.coursewatch.program.ContraceptionMethod.WITHDRAWAL;

import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What prescriber and patient confirm for each window, and which days count for it. */
class ConfirmationsTest {

  private static final RefusalCode[] ALL_MISSING = {
    COUNSELING_MISSING, CONTRACEPTION_MISSING, COMPREHENSION_MISSING
  };

  /** The first window is day 40 to day 46. */
  private final CourseStory story = CourseStory.opened("2026-12-01").ready().on(40).tested();

  @ParameterizedTest
  @ValueSource(ints = {33, 40, 46})
  void countFromSevenDaysBeforeTheTestToTheLastDay(int day) {
    story.on(day).confirmed().asOf(Math.max(day, 40)).isAllowed();
  }

  @Test
  void olderOnesDoNotCount() {
    story.on(32).confirmed().asOf(40).refusesOnly(ALL_MISSING);
    story
        .asOf(40)
        .explaining(
            CONTRACEPTION_MISSING,
            "an entry of each on or after 2027-01-03",
            "none that counts of PRESCRIBER_AND_PATIENT");
  }

  @Test
  void laterOnesDoNotCountYet() {
    story.on(42).confirmed().asOf(41).refusesOnly(ALL_MISSING);
  }

  @Test
  void thoseOfTheDayOfTheLastSupplyAreUsedUp() {
    CourseStory next = CourseStory.opened("2026-12-01").treatedFromDay30();
    next.on(37).tested();
    next.asOf(37).refusesOnly(with(TOO_SOON, ALL_MISSING));
    next.on(31).confirmed().asOf(37).refusesOnly(TOO_SOON);
  }

  @Test
  void aSupplyOfTheDayBeforeTheirFirstDayDoesNotShortenIt() {
    CourseStory next = CourseStory.opened("2026-12-01").treatedFromDay30();
    next.on(38).tested().on(31).confirmed().asOf(38).refusesOnly(TOO_SOON);
  }

  @Test
  void eachIsMissedByItself() {
    story.on(40).entered(PRESCRIBER).entered(PATIENT).questionsAnswered();
    story.asOf(40).refusesOnly(COUNSELING_MISSING);
    story.asOf(40).actedOnBy(COUNSELING_MISSING, ResponsibleParty.PRESCRIBER);
  }

  @Test
  void thePatientAnswersTheQuestions() {
    story.on(40).counseled().entered(PRESCRIBER).entered(PATIENT);
    story.asOf(40).refusesOnly(COMPREHENSION_MISSING);
    story.asOf(40).actedOnBy(COMPREHENSION_MISSING, ResponsibleParty.PATIENT);
  }

  @Test
  void aVersionMayAskNoQuestions() {
    story.on(40).counseled().entered(PRESCRIBER).entered(PATIENT);
    story.judgedBy(
        RuleSetFixture.with(
            RuleSetFixture.RULES_2026, RuleKey.COMPREHENSION, new RuleValue.Switch(false)));
    story.asOf(40).isAllowed().checkIs(CheckCode.COMPREHENSION, Check.Status.NOT_APPLICABLE);
  }

  @Test
  void whoseEntryIsMissingHasToAct() {
    story.on(40).counseled().questionsAnswered();
    story.asOf(40).refusesOnly(CONTRACEPTION_MISSING);
    story.asOf(40).actedOnBy(CONTRACEPTION_MISSING, ResponsibleParty.PRESCRIBER_AND_PATIENT);
    story.entered(PRESCRIBER).asOf(40).actedOnBy(CONTRACEPTION_MISSING, ResponsibleParty.PATIENT);
  }

  @Test
  void thePrescribersEntryMayBeTheOneMissing() {
    story.on(40).counseled().questionsAnswered().entered(PATIENT);
    story.asOf(40).refusesOnly(CONTRACEPTION_MISSING);
    story.asOf(40).actedOnBy(CONTRACEPTION_MISSING, ResponsibleParty.PRESCRIBER);
  }

  @Test
  void bothEnterTheSameSet() {
    story.on(40).confirmed().entered(PATIENT, MALE_LATEX_CONDOM, COMBINED_PILL);
    story.asOf(40).isAllowed();
    story.entered(PATIENT, IUD_COPPER, MALE_LATEX_CONDOM);
    story.asOf(40).refusesOnly(CONTRACEPTION_MISMATCH);
    story.asOf(40).actedOnBy(CONTRACEPTION_MISMATCH, ResponsibleParty.PRESCRIBER_AND_PATIENT);
    story.on(41).entered(PRESCRIBER, IUD_COPPER, MALE_LATEX_CONDOM).asOf(41).isAllowed();
  }

  @Test
  void thePatientsUnacceptedEntryIsThePatientsToChange() {
    story.on(40).confirmed().on(41).entered(PATIENT, WITHDRAWAL);
    story.asOf(41).refusesOnly(CONTRACEPTION_NOT_ACCEPTED).window(40, 46);
    story.asOf(41).actedOnBy(CONTRACEPTION_NOT_ACCEPTED, ResponsibleParty.PATIENT);
    story.asOf(41).checkIs(CheckCode.CONTRACEPTION, Check.Status.DUE);
  }

  @Test
  void anUnacceptedEntryHidesNoMissingOne() {
    story.on(40).counseled().questionsAnswered().entered(PATIENT, WITHDRAWAL);
    story.asOf(40).refusesOnly(CONTRACEPTION_MISSING, CONTRACEPTION_NOT_ACCEPTED);
    story.asOf(40).actedOnBy(CONTRACEPTION_MISSING, ResponsibleParty.PRESCRIBER);
  }

  // The patient's bad news

  @Test
  void afterThePatientsBadNewsThePrescriberConfirmsAgain() {
    story.on(40).confirmed().on(41).entered(PATIENT, WITHDRAWAL).on(42).entered(PATIENT);
    story.asOf(42).refusesOnly(COUNSELING_MISSING, CONTRACEPTION_MISSING);
    story.asOf(42).actedOnBy(CONTRACEPTION_MISSING, ResponsibleParty.PRESCRIBER);
    story.on(43).counseled().asOf(43).refusesOnly(CONTRACEPTION_MISSING);
    story.on(43).entered(PRESCRIBER).asOf(43).isAllowed();
  }

  @Test
  void confirmedAgainOnTheDayOfTheBadNewsIsEnough() {
    story.on(40).confirmed().on(41).entered(PATIENT, WITHDRAWAL).counseled().entered(PRESCRIBER);
    story.on(42).entered(PATIENT).asOf(42).isAllowed();
  }

  @Test
  void theNewestBadNewsCounts() {
    story.on(34).entered(PATIENT, WITHDRAWAL).on(36).entered(PATIENT, WITHDRAWAL);
    story.on(35).counseled().entered(PRESCRIBER).on(40).entered(PATIENT).questionsAnswered();
    story.asOf(40).refusesOnly(COUNSELING_MISSING, CONTRACEPTION_MISSING);
    story.on(36).counseled().entered(PRESCRIBER).asOf(40).isAllowed();
  }

  @Test
  void badNewsOfAnEarlierMonthAreAnsweredByThisMonthsConfirmations() {
    story.on(5).entered(PATIENT, WITHDRAWAL).on(40).confirmed().asOf(40).isAllowed();
  }

  @Test
  void badNewsFromBeforeTheOpeningAreHistory() {
    CourseStory early = CourseStory.opened("2026-12-01");
    early.on(-1).entered(PATIENT, WITHDRAWAL).on(0).entered(PATIENT);
    early.ready().on(30).tested().confirmed().asOf(30).isAllowed();
  }

  private static RefusalCode[] with(RefusalCode last, RefusalCode... codes) {
    RefusalCode[] all = java.util.Arrays.copyOf(codes, codes.length + 1);
    all[codes.length] = last;
    return all;
  }
}
