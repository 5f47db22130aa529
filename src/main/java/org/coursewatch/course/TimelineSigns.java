package org.coursewatch.course;

import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
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
import org.coursewatch.course.CourseTimeline.Lane;
import org.coursewatch.course.CourseTimeline.Sign;

/** In which lane a kind of fact is drawn, and by which sign where that needs no judgment. */
final class TimelineSigns {

  private TimelineSigns() {}

  static Lane lane(CourseFact fact) {
    return switch (fact) {
      case PregnancyTested _, PregnancyRuledOut _, HomeTestingPermitted _ -> Lane.TESTS;
      case PrescriptionIssued _,
          AuthorizationIssued _,
          AuthorizationReversed _,
          Dispensed _,
          LastDoseTaken _,
          MonthlyLimitLifted _ ->
          Lane.SUPPLY;
      case LabResulted _, LabScheduleChosen _, MoodScreened _ -> Lane.LABS;
      case ConsentSigned _,
          CounselingConfirmed _,
          ContraceptionRecorded _,
          ContraceptionInterrupted _,
          ComprehensionPassed _ ->
          Lane.CONFIRMATIONS;
      case CategoryAssigned _,
          HoldPlaced _,
          HoldReleased _,
          FollowUpClosed _,
          CourseEnded _,
          MedicalExemptionGranted _,
          FactVoided _ ->
          Lane.COURSE;
    };
  }

  static Sign of(CourseFact fact) {
    return switch (fact) {
      case PregnancyTested _ -> Sign.NOT_JUDGED;
      case PregnancyRuledOut _ -> Sign.RULED_OUT;
      case PrescriptionIssued _ -> Sign.PRESCRIBED;
      case AuthorizationIssued _ -> Sign.AUTHORIZED;
      case AuthorizationReversed _ -> Sign.REVERSED;
      case Dispensed _ -> Sign.HANDED_OVER;
      case LabResulted _ -> Sign.LAB;
      case ConsentSigned _, CounselingConfirmed _, ContraceptionRecorded _, ComprehensionPassed _ ->
          Sign.CONFIRMED;
      case ContraceptionInterrupted _ -> Sign.INTERRUPTED;
      case HoldPlaced _ -> Sign.HELD;
      case HoldReleased _ -> Sign.RELEASED;
      case LastDoseTaken _, CourseEnded _, FollowUpClosed _ -> Sign.ENDED;
      case HomeTestingPermitted _,
          CategoryAssigned _,
          LabScheduleChosen _,
          MoodScreened _,
          MedicalExemptionGranted _,
          MonthlyLimitLifted _,
          FactVoided _ ->
          Sign.NOTED;
    };
  }
}
