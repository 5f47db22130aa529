package org.coursewatch.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;

/** Patients who can become pregnant, between the first and the last supply. */
final class PlotsOnTherapy {

  private static final int MOST_EARLIER_SUPPLIES = 4;

  private PlotsOnTherapy() {}

  static void readyAgain(StoryTeller teller) {
    treatedUntil(teller.ago(30, 33), teller);
    teller.testNegative(teller.ago(1));
    teller.confirm(teller.ago(1));
  }

  static void suppliedLately(StoryTeller teller) {
    treatedUntil(teller.ago(1, 18), teller);
  }

  static void testedAtHome(StoryTeller teller) {
    LocalDate last = teller.ago(1, 18);
    List<LocalDate> supplies = suppliesUntil(last, 2, teller);
    begin(supplies.getFirst(), teller);
    LocalDate first = supplies.getFirst();
    teller.prescriberTells(first, new CourseFact.HomeTestingPermitted(first, true));
    supplies.stream().skip(1).forEach(day -> month(day, Setting.HOME, teller));
  }

  static void supplyRunOut(StoryTeller teller) {
    treatedUntil(teller.ago(31, 36), teller);
  }

  static void monthOverdue(StoryTeller teller) {
    treatedUntil(teller.ago(39, 95), teller);
  }

  static void numberLapsed(StoryTeller teller) {
    treatedUntil(teller.ago(45, 50), teller);
    LocalDate tested = teller.ago(10, 14);
    teller.testNegative(tested);
    teller.confirm(tested);
    teller.add(new StoryStep.Authorize(tested.plusDays(1), 1));
  }

  static void changedPharmacy(StoryTeller teller) {
    LocalDate last = teller.ago(4, 12);
    treatedUntil(last.minusDays(32), teller);
    teller.testNegative(last.minusDays(1));
    teller.confirm(last.minusDays(1));
    teller.add(new StoryStep.Authorize(last.minusDays(1), 0));
    teller.add(new StoryStep.GiveBack(last, "out of stock"));
    teller.add(new StoryStep.Authorize(last, 1));
    teller.add(new StoryStep.HandOver(last));
  }

  static void contraceptionStopped(StoryTeller teller) {
    treatedUntil(teller.ago(10, 20), teller);
    LocalDate stopped = teller.ago(2, 6);
    teller.officeTells(stopped, new CourseFact.ContraceptionInterrupted(stopped));
  }

  static void entryCorrected(StoryTeller teller) {
    treatedUntil(teller.ago(10, 18), teller);
    LocalDate day = teller.ago(2, 7);
    int value = teller.between(20, 45);
    teller.add(new StoryStep.Mistype(day, StoryTeller.alt(day, value * 10)));
    teller.officeTells(day, StoryTeller.alt(day, value));
  }

  static void heldForLabValues(StoryTeller teller) {
    treatedUntil(teller.ago(8, 18), teller);
    LocalDate day = teller.ago(1, 6);
    teller.officeTells(day, StoryTeller.triglycerides(day, teller.between(810, 1200)));
    teller.add(new StoryStep.Hold(day, "triglycerides above 800 mg/dL"));
  }

  static void holdReleased(StoryTeller teller) {
    LocalDate last = teller.ago(2, 15);
    treatedUntil(last, 2, teller);
    teller.add(new StoryStep.Hold(last.minusDays(14), "liver values to be repeated"));
    teller.officeTells(last.minusDays(9), StoryTeller.alt(last.minusDays(10), 44));
    teller.add(new StoryStep.Release(last.minusDays(8), "repeated values are normal"));
  }

  static void positiveTest(StoryTeller teller) {
    treatedUntil(teller.ago(10, 20), teller);
    teller.test(teller.ago(1, 7), Result.POSITIVE, Setting.MEDICAL);
  }

  static void falsePositive(StoryTeller teller) {
    treatedUntil(teller.ago(31, 33), teller);
    LocalDate ruledOut = teller.ago(4, 6);
    teller.test(ruledOut.minusDays(3), Result.POSITIVE, Setting.HOME);
    teller.add(new StoryStep.Agree(ruledOut, new CourseFact.PregnancyRuledOut(ruledOut)));
    teller.testNegative(teller.ago(1));
    teller.confirm(teller.ago(1));
  }

  /** From the opening on to the supply handed over on {@code last}. */
  static void treatedUntil(LocalDate last, StoryTeller teller) {
    treatedUntil(last, teller.between(0, MOST_EARLIER_SUPPLIES), teller);
  }

  private static void treatedUntil(LocalDate last, int earlier, StoryTeller teller) {
    List<LocalDate> supplies = suppliesUntil(last, earlier, teller);
    begin(supplies.getFirst(), teller);
    supplies.stream().skip(1).forEach(day -> month(day, Setting.MEDICAL, teller));
  }

  /** From the opening to the first supply, and the labs of the peak dose weeks later. */
  private static void begin(LocalDate first, StoryTeller teller) {
    LocalDate tested = first.minusDays(teller.between(0, 4));
    PlotsBeforeSupply.leadUpTo(tested, teller);
    teller.confirm(tested);
    teller.supply(first);
    if (!teller.oneIn(5)) {
      teller.measureLabs(first.plusDays(teller.between(30, 66)));
    }
  }

  private static void month(LocalDate supply, Setting setting, StoryTeller teller) {
    LocalDate tested = supply.minusDays(teller.between(0, 3));
    teller.test(tested, Result.NEGATIVE, setting);
    teller.confirm(tested);
    teller.supply(supply);
  }

  /** Each at least as many days after the one before as that one lasts. */
  static List<LocalDate> suppliesUntil(LocalDate last, int earlier, StoryTeller teller) {
    List<LocalDate> supplies = new ArrayList<>();
    supplies.add(last);
    for (int i = 0; i < earlier; i++) {
      supplies.addFirst(supplies.getFirst().minusDays(teller.between(30, 34)));
    }
    return supplies;
  }
}
