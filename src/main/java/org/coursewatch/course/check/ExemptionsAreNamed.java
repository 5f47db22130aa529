package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.Event;
import org.coursewatch.course.Exemption;
import org.coursewatch.course.ExemptionCode;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.Situation;
import org.jspecify.annotations.Nullable;

/** Every answer names what the program's office has lifted for the course and that it rests on. */
final class ExemptionsAreNamed {

  private ExemptionsAreNamed() {}

  static List<Exemption> exemptions(Situation situation) {
    LocalDate today = situation.today();
    List<Exemption> named = new ArrayList<>(2);
    add(ExemptionCode.SERIOUS_MEDICAL_REASON, fromScreening(situation), situation, named);
    add(
        ExemptionCode.MONTHLY_LIMIT_LIFTED,
        situation.exemptions().fromMonthlyLimit(today),
        situation,
        named);
    return List.copyOf(named);
  }

  /** The one that holds before the first dose, or let the test open the window it was given in. */
  private static @Nullable Event<MedicalExemptionGranted> fromScreening(Situation situation) {
    if (!situation.phase().canBecomePregnant()) {
      return null;
    }
    return situation.isExemptFromScreening()
        ? situation.exemptions().fromScreening(situation.today())
        : situation.tests().exemptionUsed();
  }

  private static void add(
      ExemptionCode code,
      @Nullable Event<? extends CourseFact> event,
      Situation situation,
      List<Exemption> named) {
    if (event != null) {
      String fact = idOf(event.fact(), situation.question().course().facts());
      named.add(new Exemption(code, event.day(), fact, situation.rules().rule(code.rule())));
    }
  }

  /** The very fact: an equal one may have been voided before it was recorded again. */
  @SuppressWarnings("ReferenceEquality")
  private static @Nullable String idOf(CourseFact fact, List<RecordedFact> facts) {
    for (RecordedFact recorded : facts) {
      if (recorded.fact() == fact) {
        return recorded.id();
      }
    }
    return null;
  }
}
