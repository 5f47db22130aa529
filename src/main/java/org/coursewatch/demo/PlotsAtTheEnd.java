package org.coursewatch.demo;

import java.time.LocalDate;
import org.coursewatch.course.CourseFact;

/** Patients who can become pregnant, after the treatment or instead of it. */
final class PlotsAtTheEnd {

  private static final int DAYS_OF_SUPPLY = 30;

  private PlotsAtTheEnd() {}

  static void afterLastDose(StoryTeller teller) {
    lastDose(teller.ago(2, 25), teller);
  }

  static void followUpLate(StoryTeller teller) {
    LocalDate last = teller.ago(47, 80);
    lastDose(last, teller);
    teller.testNegative(last.plusDays(teller.between(0, 5)));
  }

  static void followedUp(StoryTeller teller) {
    LocalDate last = teller.ago(40, 120);
    lastDose(last, teller);
    teller.testNegative(last.plusDays(teller.between(0, 6)));
    teller.testNegative(last.plusDays(teller.between(29, 36)));
  }

  static void followUpGivenUp(StoryTeller teller) {
    LocalDate last = teller.ago(60, 90);
    lastDose(last, teller);
    LocalDate closed = teller.ago(2, 10);
    teller.officeTells(closed, new CourseFact.FollowUpClosed(closed, "three letters unanswered"));
  }

  static void endedBeforeFirstSupply(StoryTeller teller) {
    LocalDate ended = teller.ago(2, 30);
    PlotsBeforeSupply.enroll(ended.minusDays(teller.between(5, 25)), teller);
    teller.officeTells(ended, new CourseFact.CourseEnded(ended, "chose another treatment"));
  }

  private static void lastDose(LocalDate day, StoryTeller teller) {
    PlotsOnTherapy.treatedUntil(day.minusDays(DAYS_OF_SUPPLY), teller);
    teller.officeTells(day, new CourseFact.LastDoseTaken(day));
  }
}
