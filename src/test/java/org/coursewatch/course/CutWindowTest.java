package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.RefusalCode.ALREADY_DISPENSED;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_INTERRUPTED;
import static org.coursewatch.course.RefusalCode.PREGNANCY_STOP;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TOO_SOON;
import static org.coursewatch.program.ContraceptionMethod.WITHDRAWAL;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A positive test or an interruption closes a window for good, unless it was used by then. */
class CutWindowTest {

  /** The first window is day 30 to day 36. */
  private final CourseStory story =
      CourseStory.opened("2026-04-01").ready().on(30).tested().confirmed();

  @ParameterizedTest
  @ValueSource(ints = {31, 33, 36})
  void anInterruptionClosesItFromItsDayOn(int day) {
    story.on(day).interrupted();
    story.asOf(day - 1).isAllowed();
    story.asOf(day).refusesOnly(CONTRACEPTION_INTERRUPTED).noWindow().is(SCREENING);
    story.asOf(day).clearing(CONTRACEPTION_INTERRUPTED, null);
  }

  @Test
  void anInterruptionOnTheDayOfTheTestLetsNoWindowOpen() {
    story.on(30).interrupted();
    story.asOf(30).refusesOnly(CONTRACEPTION_INTERRUPTED).noWindow().is(LEAD_IN);
    story.asOf(30).clearing(CONTRACEPTION_INTERRUPTED, 60);
  }

  @Test
  void theLeadInRunsAgainFromTheNextEntry() {
    story.on(32).interrupted().on(34).entered(PRESCRIBER);
    story.asOf(34).refusesOnly(CONTRACEPTION_INTERRUPTED).is(LEAD_IN);
    story.asOf(34).clearing(CONTRACEPTION_INTERRUPTED, 64);
    story.on(63).tested().asOf(63).refusesOnly(CONTRACEPTION_INTERRUPTED);
    story.on(64).tested().confirmed().asOf(64).isAllowed().window(64, 70);
  }

  @Test
  void anEntryOnTheDayOfTheInterruptionBeginsTheLeadIn() {
    story.on(32).interrupted().entered(PRESCRIBER);
    story.asOf(32).clearing(CONTRACEPTION_INTERRUPTED, 62);
  }

  @Test
  void theLastOfSeveralInterruptionsCounts() {
    story.on(32).interrupted().on(33).entered(PRESCRIBER).on(40).interrupted();
    story.asOf(39).clearing(CONTRACEPTION_INTERRUPTED, 63);
    story.asOf(40).clearing(CONTRACEPTION_INTERRUPTED, null);
    story.on(41).entered(PRESCRIBER).asOf(41).clearing(CONTRACEPTION_INTERRUPTED, 71);
  }

  @Test
  void interruptionsOfBothKindsAreTakenInTheOrderOfTheirDays() {
    story.on(33).entered(PRESCRIBER, WITHDRAWAL).on(35).entered(PRESCRIBER).on(40).interrupted();
    story.asOf(39).clearing(CONTRACEPTION_INTERRUPTED, 65);
    story.asOf(40).clearing(CONTRACEPTION_INTERRUPTED, null);
  }

  @Test
  void theEarlierOfTwoCutsCloses() {
    story.on(32).tested(Result.POSITIVE).on(34).interrupted().dispensed();
    story.asOf(31).isAllowed();
    story.on(35).ruledOut().asOf(36).doesNotRefuse(ALREADY_DISPENSED);
  }

  @Test
  void anInterruptionBeforeThePositiveTestClosesFirst() {
    story.on(32).interrupted().on(34).tested(Result.POSITIVE).dispensed();
    story.on(35).ruledOut().asOf(36).doesNotRefuse(ALREADY_DISPENSED);
  }

  @Test
  void thePrescribersEntryOfUnacceptedMethodsInterrupts() {
    story.on(33).entered(PRESCRIBER, WITHDRAWAL);
    story.asOf(33).refusesOnly(CONTRACEPTION_INTERRUPTED).noWindow();
  }

  @Test
  void anEntryCorrectedOnTheSameDayDoesNot() {
    story.on(33).entered(PRESCRIBER, WITHDRAWAL).entered(PRESCRIBER).asOf(33).isAllowed();
  }

  @Test
  void thePatientsEntryDoesNotInterrupt() {
    story.on(33).entered(PATIENT, WITHDRAWAL);
    story.asOf(33).refusesOnly(RefusalCode.CONTRACEPTION_NOT_ACCEPTED).window(30, 36);
  }

  @Test
  void anInterruptionBeforeTheOpeningIsHistory() {
    story.on(-1).interrupted().asOf(30).isAllowed();
  }

  @Test
  void anInterruptionOnTheDayOfTheOpeningCounts() {
    CourseStory late =
        CourseStory.opened("2026-04-01").interrupted().consents().counseled().tested();
    late.asOf(5).refusesOnly(CONTRACEPTION_INTERRUPTED).clearing(CONTRACEPTION_INTERRUPTED, null);
    late.on(6).entered(PRESCRIBER).asOf(6).clearing(CONTRACEPTION_INTERRUPTED, 36);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 33, 36})
  void aPositiveTestClosesItFromItsDayOn(int day) {
    story.on(day).tested(Result.POSITIVE);
    story.asOf(day).refusesOnly(PREGNANCY_STOP).noWindow();
    story.on(day).ruledOut().asOf(day).refusesOnly(PREGNANCY_TEST_MISSING).noWindow();
  }

  @Test
  void itsRemainingDaysDoNotBlockAnotherTest() {
    story.on(31).tested(Result.POSITIVE).ruledOut().on(32).tested();
    story.asOf(32).isAllowed().window(32, 38);
  }

  @Test
  void usedBeforeItStaysUsed() {
    story.on(31).dispensed().on(33).interrupted();
    story.asOf(33).refusesOnly(ALREADY_DISPENSED, TOO_SOON).is(ON_THERAPY);
    story.asOf(36).refusesOnly(ALREADY_DISPENSED, TOO_SOON);
    story.asOf(37).refusesOnly(CONTRACEPTION_INTERRUPTED, TOO_SOON);
  }

  @Test
  void usedOnTheDayOfTheCutItStaysUsed() {
    story.on(33).interrupted().dispensed();
    story.asOf(33).refusesOnly(ALREADY_DISPENSED, TOO_SOON);
  }

  @Test
  void usedOnTheDayOfAPositiveTestItEndsTheFirstDosePhase() {
    story.homeTests(true).on(33).tested(Result.POSITIVE).dispensed().ruledOut();
    story.on(56).tested().confirmed().asOf(56).isAllowed();
    story.on(64).testedAtHome().asOf(64).window(64, 70);
  }

  @Test
  void aSupplyHandedOverAfterTheCutIsOutsideEveryWindow() {
    story.homeTests(true).on(33).interrupted().entered(PRESCRIBER).on(34).dispensed();
    story.asOf(34).refusesOnly(CONTRACEPTION_INTERRUPTED, TOO_SOON);
    story.on(63).testedAtHome().asOf(63).refusesOnly(CONTRACEPTION_INTERRUPTED);
    story.on(64).tested().confirmed().asOf(64).isAllowed();
    story.asOf(71).refusesOnly(RefusalCode.LOCKED_OUT);
  }

  @Test
  void onTherapyTheLeadInRunsAgainToo() {
    story.dispensed().homeTests(true).on(50).interrupted().entered(PRESCRIBER);
    story.asOf(50).refusesOnly(CONTRACEPTION_INTERRUPTED, TOO_SOON).is(ON_THERAPY);
    story.on(79).tested().confirmed();
    story.asOf(79).refusesOnly(CONTRACEPTION_INTERRUPTED).is(CHECKS_DUE);
    story.on(80).testedAtHome().asOf(80).refusesOnly(CONTRACEPTION_INTERRUPTED);
    story.on(81).tested().asOf(81).isAllowed().window(81, 87);
  }

  @Test
  void aQualifyingTestClosesTheInterruptionForGood() {
    story.dispensed().homeTests(true).on(50).interrupted().entered(PRESCRIBER);
    story.on(80).tested().confirmed().dispensed().on(103).testedAtHome().confirmed();
    story.asOf(103).isAllowed();
  }

  @Test
  void aTestOnTheDayOfTheCutAfterTheWindowIsOverQualifiesNot() {
    story.on(37).interrupted().entered(PRESCRIBER).tested();
    story.asOf(37).refusesOnly(CONTRACEPTION_INTERRUPTED).noWindow();
  }
}
