package org.coursewatch.demo;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.RiskCategory;

/** Patients who cannot become pregnant: no pregnancy tests, methods or questions. */
final class PlotsWithoutTests {

  private static final List<String> BASES =
      List.of("MALE", "MALE", "MALE", "HYSTERECTOMY", "POST_MENOPAUSE");
  private static final int MOST_EARLIER_SUPPLIES = 4;

  private PlotsWithoutTests() {}

  static void notCounseled(StoryTeller teller) {
    LocalDate opened = teller.ago(2, 30);
    teller.openUntested(opened, basis(teller));
    teller.sign(opened);
  }

  static void ready(StoryTeller teller) {
    enroll(teller.ago(1, 12), basis(teller), teller);
  }

  static void numberWaits(StoryTeller teller) {
    enroll(teller.ago(2, 12), basis(teller), teller);
    teller.add(new StoryStep.Authorize(teller.ago(1), 1));
  }

  static void suppliedLately(StoryTeller teller) {
    treatedUntil(teller.ago(1, 18), teller);
  }

  static void visitLate(StoryTeller teller) {
    treatedUntil(teller.ago(36, 60), teller);
  }

  static void withoutBasis(StoryTeller teller) {
    enroll(teller.ago(3, 20), "PARTNER_VASECTOMY", teller);
  }

  static void ended(StoryTeller teller) {
    LocalDate last = teller.ago(2, 90);
    treatedUntil(last.minusDays(30), teller);
    teller.officeTells(last, new CourseFact.LastDoseTaken(last));
  }

  static void becameAble(StoryTeller teller) {
    LocalDate changed = teller.ago(2, 12);
    LocalDate opened = changed.minusDays(teller.between(10, 30));
    enroll(opened, "POST_MENOPAUSE", teller);
    teller.prescriberTells(
        changed, new CourseFact.CategoryAssigned(changed, RiskCategory.CAN_BECOME_PREGNANT, null));
  }

  private static void treatedUntil(LocalDate last, StoryTeller teller) {
    int earlier = teller.between(0, MOST_EARLIER_SUPPLIES);
    List<LocalDate> supplies = PlotsOnTherapy.suppliesUntil(last, earlier, teller);
    enroll(supplies.getFirst().minusDays(teller.between(0, 5)), basis(teller), teller);
    teller.supply(supplies.getFirst());
    for (LocalDate supply : supplies.subList(1, supplies.size())) {
      teller.counsel(supply.minusDays(teller.between(0, 3)));
      teller.supply(supply);
    }
    if (!teller.oneIn(5)) {
      teller.measureLabs(supplies.getFirst().plusDays(teller.between(30, 66)));
    }
  }

  private static void enroll(LocalDate day, String basis, StoryTeller teller) {
    teller.openUntested(day, basis);
    teller.sign(day);
    teller.counsel(day);
    if (!teller.oneIn(6)) {
      teller.measureLabs(day.plusDays(teller.between(2, 20)));
    }
  }

  private static String basis(StoryTeller teller) {
    return BASES.get(teller.between(0, BASES.size() - 1));
  }
}
