package org.coursewatch.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** Keeps, derived from attempts and facts, which patients nobody reaches. */
public interface FollowUpLosses {

  /**
   * What is asked for.
   *
   * @param program only courses of this program
   * @param prescribers only courses one of these treats; empty means any
   * @param today the program day on which checks are overdue or not
   * @param after only what comes after this place, null from the beginning
   * @param most at most so many
   */
  record Wanted(
      String program,
      Set<PrescriberId> prescribers,
      LocalDate today,
      @Nullable LostCursor after,
      int most) {

    public Wanted {
      prescribers = Set.copyOf(prescribers);
    }
  }

  /**
   * A patient whom nobody reaches.
   *
   * @param course which course
   * @param patientNumber the patient's number; never a name
   * @param prescriber who treats
   * @param lostOn since which program day (inside)
   * @param attempts how many attempts there were on this course so far
   * @param lastAttemptOn program day of the last of them
   * @param overdueChecks how many checks are overdue today
   */
  record LostPatient(
      CourseId course,
      PatientNumber patientNumber,
      PrescriberId prescriber,
      LocalDate lostOn,
      int attempts,
      LocalDate lastAttemptOn,
      int overdueChecks) {}

  /** Makes {@code losses} all that is kept of the course, which the caller has locked. */
  void write(CourseId course, List<FollowUpLoss> losses);

  /** Those who are lost now, the longest lost first; ties by course. */
  List<LostPatient> list(Wanted wanted);
}
