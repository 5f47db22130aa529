package org.coursewatch.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.program.ContraceptionMethod;

/** What happens in courses besides what a story tells. */
record Mishaps(Random random) {

  private static final Set<ContraceptionMethod> OTHER_METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.VAGINAL_SPONGE);

  CourseFact one(CourseFile file, LocalDate day, Instant at) {
    return switch (random.nextInt(20)) {
      case 0 -> tested(day, Result.POSITIVE, Setting.MEDICAL);
      case 1 -> tested(day, Result.INDETERMINATE, Setting.MEDICAL);
      case 2 -> tested(day, Result.INVALID, Setting.HOME);
      case 3 -> tested(day, Result.NEGATIVE, Setting.HOME);
      case 4 -> new CourseFact.PregnancyRuledOut(day);
      case 5 -> new CourseFact.ContraceptionInterrupted(day);
      case 6 -> new CourseFact.HoldPlaced(at, "to be looked at");
      case 7 -> new CourseFact.LastDoseTaken(day);
      case 8 -> new CourseFact.CourseEnded(day, "moved away");
      case 9 ->
          new CourseFact.CategoryAssigned(day, RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
      case 10 -> new CourseFact.CategoryAssigned(day, RiskCategory.CAN_BECOME_PREGNANT, null);
      case 11 -> new CourseFact.ContraceptionRecorded(day, Party.PATIENT, OTHER_METHODS);
      case 12 -> new CourseFact.ContraceptionRecorded(day, Party.PRESCRIBER, OTHER_METHODS);
      case 13 -> new CourseFact.CounselingConfirmed(day);
      case 14 -> new CourseFact.Dispensed(at, null, 20);
      case 15 -> new CourseFact.HomeTestingPermitted(day, true);
      case 16 -> new CourseFact.MedicalExemptionGranted(day, "form 11");
      case 17, 18 -> voided(file, day, at);
      default -> tested(day, Result.NEGATIVE, Setting.MEDICAL);
    };
  }

  /** A test or a visit that was never there, or one more test where there is none. */
  private CourseFact voided(CourseFile file, LocalDate day, Instant at) {
    List<RecordedFact> some =
        file.course().facts().stream()
            .filter(
                recorded ->
                    recorded.fact() instanceof CourseFact.PregnancyTested
                        || recorded.fact() instanceof CourseFact.CounselingConfirmed)
            .toList();
    return some.isEmpty()
        ? tested(day, Result.NEGATIVE, Setting.MEDICAL)
        : new CourseFact.FactVoided(at, some.get(random.nextInt(some.size())).id(), "mistyped");
  }

  private CourseFact tested(LocalDate day, Result result, Setting setting) {
    BigDecimal sensitivity = random.nextInt(5) == 0 ? BigDecimal.valueOf(50) : null;
    return new CourseFact.PregnancyTested(day, result, Specimen.URINE, setting, sensitivity);
  }
}
