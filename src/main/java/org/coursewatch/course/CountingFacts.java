package org.coursewatch.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.program.ContraceptionMethod;

/**
 * What a practice records for a check when all goes well: a negative test in a medical setting, a
 * form with every signature, a value in the middle. Whether it counts depends on its day alone.
 */
final class CountingFacts {

  private static final Set<ContraceptionMethod> METHODS = Set.of(ContraceptionMethod.ABSTINENCE);

  private CountingFacts() {}

  /** The facts for {@code code} on {@code day}; none where a practice records nothing for it. */
  static List<CourseFact> of(CheckCode code, LocalDate day) {
    return switch (code) {
      case CONSENT -> List.of(signed(day, Form.PATIENT), signed(day, Form.PREGNANCY_RISK));
      case SCREENING_TEST, PREGNANCY_TEST, LAST_DOSE_TEST, POST_TREATMENT_TEST ->
          List.of(test(day));
      case COUNSELING -> List.of(new CounselingConfirmed(day));
      case CONTRACEPTION -> List.of(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
      case LIVER_LAB -> List.of(lab(day, LabTest.ALT, 20), lab(day, LabTest.AST, 20));
      case LIPID_LAB -> List.of(lab(day, LabTest.TRIGLYCERIDES_MASS, 100));
      case MOOD -> List.of(new MoodScreened(day, MoodInstrument.PHQ_9.title(), 0, false));
      case COMPREHENSION, PRESCRIBER_ACTIVATION, PHARMACY_ACTIVATION, PHARMACY_TRAINING ->
          List.of();
    };
  }

  static PregnancyTested test(LocalDate day) {
    return new PregnancyTested(day, Result.NEGATIVE, Specimen.SERUM, Setting.MEDICAL, null);
  }

  private static ConsentSigned signed(LocalDate day, Form form) {
    return new ConsentSigned(day, form, EnumSet.allOf(Signer.class));
  }

  private static LabResulted lab(LocalDate day, LabTest test, int value) {
    return new LabResulted(
        day,
        test.loinc(),
        java.math.BigDecimal.valueOf(value),
        test.analyte().unit(),
        java.math.BigDecimal.valueOf(value + 20L));
  }
}
