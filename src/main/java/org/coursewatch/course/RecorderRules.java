package org.coursewatch.course;

import java.util.Set;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.people.Role;

/**
 * Who may record which fact. Designees enter data and never attest; patients record their own part
 * only; the program's office records what it has decided and nothing else.
 */
public final class RecorderRules {

  private static final Set<Class<? extends CourseFact>> OF_PATIENTS =
      Set.of(
          ContraceptionRecorded.class, ComprehensionPassed.class, ContraceptionInterrupted.class);

  private static final Set<Class<? extends CourseFact>> OF_DESIGNEES =
      Set.of(
          PregnancyTested.class,
          LabResulted.class,
          CounselingConfirmed.class,
          ContraceptionRecorded.class,
          ContraceptionInterrupted.class,
          CourseFact.MoodScreened.class,
          CourseFact.PrescriptionIssued.class,
          CourseFact.LastDoseTaken.class,
          CourseFact.FollowUpClosed.class,
          CourseFact.CourseEnded.class,
          CourseFact.FactVoided.class,
          HoldPlaced.class);

  /** What only the certified prescriber decides or signs. */
  private static final Set<Class<? extends CourseFact>> OF_PRESCRIBERS =
      Set.of(
          ConsentSigned.class,
          CourseFact.CategoryAssigned.class,
          HomeTestingPermitted.class,
          CourseFact.LabScheduleChosen.class,
          HoldReleased.class,
          CourseFact.PregnancyRuledOut.class);

  /** What only the program's office decides. */
  private static final Set<Class<? extends CourseFact>> OF_ADMINISTRATORS =
      Set.of(CourseFact.MedicalExemptionGranted.class, CourseFact.MonthlyLimitLifted.class);

  private RecorderRules() {}

  /** Whether an account in {@code role} may record {@code fact} at all. */
  public static boolean mayRecord(Role role, CourseFact fact) {
    boolean patientsEntry =
        fact instanceof ContraceptionRecorded entry && entry.by() == Party.PATIENT;
    boolean practicesEntry =
        fact instanceof ContraceptionRecorded entry && entry.by() == Party.PRESCRIBER;
    return switch (role) {
      case PATIENT -> (OF_PATIENTS.contains(fact.getClass()) && !practicesEntry) || isBadNews(fact);
      case DESIGNEE, EHR -> OF_DESIGNEES.contains(fact.getClass()) && !patientsEntry;
      case PRESCRIBER ->
          !patientsEntry
              && (OF_DESIGNEES.contains(fact.getClass())
                  || OF_PRESCRIBERS.contains(fact.getClass()));
      case ADMINISTRATOR ->
          OF_ADMINISTRATORS.contains(fact.getClass()) || fact instanceof CourseFact.FactVoided;
      case SYSTEM -> !OF_ADMINISTRATORS.contains(fact.getClass());
      case LABORATORY -> fact instanceof PregnancyTested || fact instanceof LabResulted;
      case REPRESENTATIVE, PHARMACIST, PHARMACY_SYSTEM, WHOLESALER, AUDITOR -> false;
    };
  }

  /**
   * Whether {@code role}, if it voids at all, may void {@code target}: what the program's office
   * decided only the office takes back, and it takes back nothing else.
   */
  public static boolean mayVoid(Role role, CourseFact target) {
    return (role == Role.ADMINISTRATOR) == OF_ADMINISTRATORS.contains(target.getClass());
  }

  /** A patient may always tell of a positive test. */
  private static boolean isBadNews(CourseFact fact) {
    return fact instanceof PregnancyTested test && test.isPositive();
  }
}
