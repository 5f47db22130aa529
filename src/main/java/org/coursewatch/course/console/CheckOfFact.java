package org.coursewatch.course.console;

import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.jspecify.annotations.Nullable;

/** Which check a fact answers when it counts; null where nobody waits for such a fact. */
final class CheckOfFact {

  private CheckOfFact() {}

  static @Nullable CheckCode of(CourseFact fact) {
    return switch (fact) {
      case CourseFact.PregnancyTested _ -> CheckCode.PREGNANCY_TEST;
      case CourseFact.ConsentSigned _ -> CheckCode.CONSENT;
      case CourseFact.CounselingConfirmed _ -> CheckCode.COUNSELING;
      case CourseFact.ContraceptionRecorded _ -> CheckCode.CONTRACEPTION;
      case CourseFact.MoodScreened _ -> CheckCode.MOOD;
      case LabResulted lab -> of(LabTest.ofLoinc(lab.loinc()).map(LabTest::analyte).orElse(null));
      default -> null;
    };
  }

  /** The schedules of labs ask for these two and no others. */
  private static @Nullable CheckCode of(@Nullable Analyte analyte) {
    if (analyte == Analyte.ALT) {
      return CheckCode.LIVER_LAB;
    }
    return analyte == Analyte.TRIGLYCERIDES ? CheckCode.LIPID_LAB : null;
  }
}
