package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;

/**
 * No positive pregnancy test stands, whatever the category says, unless two people have ruled it
 * out.
 */
final class NoPositiveTestStands {

  private NoPositiveTestStands() {}

  static List<Refusal> refusals(Situation situation) {
    LocalDate positive = situation.tests().positives().standingOn(situation.today());
    if (positive == null) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.PREGNANCY_STOP,
            situation.rules(),
            "no positive test that is not ruled out",
            "a positive test of " + positive));
  }
}
