package org.coursewatch.demo;

import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.program.ContraceptionMethod;

/** Patients who can become pregnant, before anything was handed over. */
final class PlotsBeforeSupply {

  private PlotsBeforeSupply() {}

  static void ready(StoryTeller teller) {
    leadUpTo(teller.ago(1), teller);
    teller.confirm(teller.ago(1));
  }

  static void numberWaits(StoryTeller teller) {
    LocalDate tested = teller.ago(1, 3);
    leadUpTo(tested, teller);
    teller.confirm(tested);
    teller.add(new StoryStep.Authorize(teller.ago(1), 0));
  }

  static void justOpened(StoryTeller teller) {
    LocalDate opened = teller.ago(1, 9);
    teller.open(opened);
    teller.sign(opened);
    teller.counsel(opened);
  }

  static void papersMissing(StoryTeller teller) {
    LocalDate opened = teller.ago(16, 40);
    teller.open(opened);
    teller.counsel(opened);
    teller.enterMethods(opened);
    teller.testNegative(opened);
  }

  static void guardianNotAsked(StoryTeller teller) {
    LocalDate opened = teller.ago(8, 28);
    teller.isOfYears(15);
    teller.open(opened);
    teller.sign(opened, Set.of(Signer.PATIENT, Signer.PRESCRIBER));
    teller.counsel(opened);
    teller.enterMethods(opened);
    teller.testNegative(opened);
  }

  static void leadingIn(StoryTeller teller) {
    enroll(teller.ago(3, 28), teller);
  }

  static void secondTestLate(StoryTeller teller) {
    enroll(teller.ago(47, 75), teller);
  }

  static void questionsNotAnswered(StoryTeller teller) {
    LocalDate tested = teller.ago(1, 3);
    leadUpTo(tested, teller);
    teller.counsel(tested);
    teller.enterMethods(tested);
  }

  static void methodsDiffer(StoryTeller teller) {
    LocalDate tested = teller.ago(2, 4);
    leadUpTo(tested, teller);
    teller.confirm(tested);
    teller.patientEnters(
        tested.plusDays(1), Set.of(ContraceptionMethod.PATCH, ContraceptionMethod.VAGINAL_SPONGE));
  }

  static void firstWindowMissed(StoryTeller teller) {
    LocalDate tested = teller.ago(8, 15);
    leadUpTo(tested, teller);
    teller.confirm(tested);
  }

  /** Everything of the first day is done on {@code day}, and labs follow. */
  static void enroll(LocalDate day, StoryTeller teller) {
    teller.open(day);
    teller.sign(day);
    teller.counsel(day);
    teller.enterMethods(day);
    teller.testNegative(day);
    if (!teller.oneIn(6)) {
      teller.measureLabs(day.plusDays(teller.between(2, 20)));
    }
  }

  /** The lead-in is over and the second test done on {@code tested}. */
  static void leadUpTo(LocalDate tested, StoryTeller teller) {
    enroll(tested.minusDays(teller.between(31, 38)), teller);
    teller.testNegative(tested);
  }
}
