package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.app.OpenCourse;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.program.Programs;

/**
 * Opens the course of an enrolled patient and records what has happened already: the end of the
 * path of the console and of a form that was filled in elsewhere.
 */
@ApplicationScoped
public class OpenEnrolled {

  private final OpenCourse open;
  private final RecordFact record;
  private final Programs programs;

  @Inject
  public OpenEnrolled(OpenCourse open, RecordFact record, Programs programs) {
    this.open = open;
    this.record = record;
    this.programs = programs;
  }

  /**
   * The course with everything in {@code enrollment}.
   *
   * @throws org.coursewatch.platform.ProblemException when the patient has a running course or is
   *     not the caller's, or the answers hold a signature that the caller may not record
   */
  @Transactional
  public CourseFile open(Enrollment enrollment, PatientId patient, Actor by, Instant now) {
    refuseOthersSignatures(enrollment, by);
    CourseFile file =
        open.open(
            patient, programs.all().getFirst(), enrollment.category(), enrollment.basis(), by, now);
    for (CourseFact fact : enrollment.facts()) {
      record.record(file.id(), fact, null, by, now);
    }
    return file;
  }

  /**
   * Before anybody is registered.
   *
   * @throws org.coursewatch.platform.ProblemException when the answers hold a signature that the
   *     caller may not record
   */
  public static void refuseOthersSignatures(Enrollment enrollment, Actor by) {
    if (!FinishEnrollment.notRecordedBy(by, enrollment).isEmpty()) {
      throw EnrollmentProblems.notPermitted(
          "The answers hold signatures on consent forms, which only the prescriber records.",
          "Let the prescriber open the course, or take the signatures out and record them later.");
    }
  }
}
