package org.coursewatch.escalation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.Dated;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.FollowUpClosed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PrescriptionIssued;
import org.coursewatch.course.CourseFact.Timed;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.time.ProgramZone;

/**
 * Days on which a course's facts show that the patient was there: came, answered, gave a sample.
 */
public final class SignsOfPatient {

  private SignsOfPatient() {}

  /** The program days of such facts that are not voided. */
  public static List<LocalDate> days(Course course, ProgramZone zone) {
    Set<String> voided = new HashSet<>();
    for (RecordedFact fact : course.facts()) {
      if (fact.fact() instanceof FactVoided voiding) {
        voided.add(voiding.fact());
      }
    }
    return course.facts().stream()
        .filter(fact -> fact.id() == null || !voided.contains(fact.id()))
        .map(RecordedFact::fact)
        .filter(SignsOfPatient::isSign)
        .map(fact -> day(fact, zone))
        .toList();
  }

  /** The office can decide and write the others without the patient. */
  private static boolean isSign(CourseFact fact) {
    return switch (fact) {
      case ConsentSigned consent ->
          consent.signedBy().contains(Signer.PATIENT)
              || consent.signedBy().contains(Signer.GUARDIAN);
      case CounselingConfirmed _,
          ContraceptionRecorded _,
          ContraceptionInterrupted _,
          PregnancyTested _,
          ComprehensionPassed _,
          LabResulted _,
          Dispensed _,
          MoodScreened _ ->
          true;
      case CategoryAssigned _,
          HomeTestingPermitted _,
          LabScheduleChosen _,
          PrescriptionIssued _,
          AuthorizationIssued _,
          AuthorizationReversed _,
          HoldPlaced _,
          HoldReleased _,
          PregnancyRuledOut _,
          LastDoseTaken _,
          FollowUpClosed _,
          CourseEnded _,
          MedicalExemptionGranted _,
          MonthlyLimitLifted _,
          FactVoided _ ->
          false;
    };
  }

  private static LocalDate day(CourseFact fact, ProgramZone zone) {
    return switch (fact) {
      case Dated dated -> dated.on();
      case Timed timed -> zone.dayOf(timed.at());
    };
  }
}
