package org.coursewatch.course;

import static org.coursewatch.course.Check.Status.DUE;
import static org.coursewatch.course.Check.Status.OVERDUE;
import static org.coursewatch.course.Check.Status.UPCOMING;
import static org.coursewatch.course.CheckCode.PHARMACY_ACTIVATION;
import static org.coursewatch.course.CheckCode.PHARMACY_TRAINING;
import static org.coursewatch.course.CheckCode.PRESCRIBER_ACTIVATION;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.RefusalCode.PHARMACY_NOT_ACTIVE;
import static org.coursewatch.course.RefusalCode.PHARMACY_TRAINING_EXPIRED;
import static org.coursewatch.course.RefusalCode.PRESCRIBER_NOT_ACTIVE;

import org.junit.jupiter.api.Test;

/** Prescriber and pharmacy are active and trained through a last day, that day inside. */
class StandingTest {

  private final CourseStory story = cleared("2026-12-01");

  private static CourseStory cleared(String openedOn) {
    return CourseStory.opened(openedOn).ready().on(30).tested().confirmed();
  }

  @Test
  void nobodyIsRefusedWhoDoesNotAsk() {
    story.asOf(33).isAllowed().noCheck(PRESCRIBER_ACTIVATION).noCheck(PHARMACY_ACTIVATION);
    story.asOf(33).noCheck(PHARMACY_TRAINING);
  }

  @Test
  void thePrescriberIsActiveThroughTheLastDay() {
    story.prescriberThrough(33).asOf(33).isAllowed().check(PRESCRIBER_ACTIVATION, DUE, 33, 34);
    story.asOf(32).check(PRESCRIBER_ACTIVATION, UPCOMING, 33, 34).changesNext(33);
    story.asOf(34).refusesOnly(PRESCRIBER_NOT_ACTIVE).is(CHECKS_DUE);
    story.asOf(34).check(PRESCRIBER_ACTIVATION, OVERDUE, 33, 34);
    story
        .asOf(34)
        .explaining(
            PRESCRIBER_NOT_ACTIVE,
            "an activation that covers 2027-01-04",
            "active through 2027-01-03");
  }

  @Test
  void aPrescriberWithoutActivationIsNotActive() {
    story.prescriberThrough(null).asOf(33).refusesOnly(PRESCRIBER_NOT_ACTIVE);
    story.asOf(33).check(PRESCRIBER_ACTIVATION, OVERDUE, null, null);
    story
        .asOf(33)
        .explaining(PRESCRIBER_NOT_ACTIVE, "an activation that covers 2027-01-03", "never active");
  }

  @Test
  void thePharmacyIsActiveThroughTheLastDay() {
    story.pharmacy("P1", 33, 0).asOf(33).isAllowed().check(PHARMACY_ACTIVATION, DUE, 33, 34);
    story.asOf(34).refusesOnly(PHARMACY_NOT_ACTIVE).is(CLEARED);
    story.asOf(34).check(PHARMACY_ACTIVATION, OVERDUE, 33, 34);
  }

  @Test
  void aPharmacyWithoutActivationIsNotActive() {
    story.pharmacy("P1", null, 0).asOf(33).refusesOnly(PHARMACY_NOT_ACTIVE);
  }

  @Test
  void thePharmacysTrainingIsGoodFor365Days() {
    story.pharmacy("P1", 99, 33 - 365).asOf(33).isAllowed();
    story.asOf(33).check(PHARMACY_TRAINING, DUE, 33, 34);
    story.asOf(34).refusesOnly(PHARMACY_TRAINING_EXPIRED).is(CLEARED);
    story.asOf(34).check(PHARMACY_TRAINING, OVERDUE, 33, 34);
    story
        .asOf(34)
        .explaining(
            PHARMACY_TRAINING_EXPIRED,
            "a training at most 365 days ago",
            "trained through 2027-01-03");
  }

  @Test
  void aPharmacyNeverTrainedHandsOverNothing() {
    story.pharmacy("P1", 99, null).asOf(33).refusesOnly(PHARMACY_TRAINING_EXPIRED);
    story.asOf(33).check(PHARMACY_TRAINING, OVERDUE, null, null);
  }

  @Test
  void theOldRulesAskForNoYearlyTraining() {
    CourseStory old = cleared("2026-04-01").pharmacy("P1", 99, null);
    old.asOf(33).isAllowed().noCheck(PHARMACY_TRAINING);
  }

  @Test
  void everyReasonIsTold() {
    story.prescriberThrough(1).pharmacy("P1", 1, -400).asOf(33);
    story
        .asOf(33)
        .refusesOnly(PRESCRIBER_NOT_ACTIVE, PHARMACY_NOT_ACTIVE, PHARMACY_TRAINING_EXPIRED);
  }
}
