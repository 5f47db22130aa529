package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.enrollment.AnswerRules;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Drafts;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.app.ReadEnrollment.Reading;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.RegisterPatient;

/**
 * Ends the path: registers the patient, opens the course and records what has happened already, in
 * one transaction. All of it or nothing; done once, however often it is asked for.
 */
@ApplicationScoped
public class FinishEnrollment {

  private final KeepDraft keep;
  private final Drafts drafts;
  private final RegisterPatient register;
  private final OpenEnrolled open;
  private final ReadEnrollment read;
  private final AuditTrail audit;

  @Inject
  public FinishEnrollment(
      KeepDraft keep,
      Drafts drafts,
      RegisterPatient register,
      OpenEnrolled open,
      ReadEnrollment read,
      AuditTrail audit) {
    this.keep = keep;
    this.drafts = drafts;
    this.register = register;
    this.open = open;
    this.read = read;
    this.audit = audit;
  }

  /**
   * The course that the draft became.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such draft of the caller's,
   *     an answer is missing or cannot be used, the patient has a running course, a namesake was
   *     not told apart, or the answers hold a signature that the caller may not record
   */
  @Transactional
  public CourseId finish(DraftId id, Actor by, Instant now) {
    Draft draft = keep.toChange(id, by);
    CourseId done = draft.course();
    if (done != null) {
      return done;
    }
    Answers answers = draft.answers();
    Reading reading = read.reading(draft, now);
    if (AnswerRules.firstFaulty(answers, reading.today(), reading.bases()).isPresent()) {
      throw EnrollmentProblems.conflict(
          "An answer is missing or cannot be used.", "Go back to the step that is marked.");
    }
    Enrollment enrollment = Enrollment.of(answers);
    OpenEnrolled.refuseOthersSignatures(enrollment, by);
    CourseFile file = open.open(enrollment, patient(enrollment, by, now), by, now);
    drafts.finish(id, file.id(), now);
    audit.note(by, AuditAction.ENROLLMENT_FINISHED, KeepDraft.subject(id), now);
    return file.id();
  }

  /** The facts among the answers that the role of {@code by} does not record. */
  public static List<CourseFact> notRecordedBy(Actor by, Enrollment enrollment) {
    return enrollment.facts().stream()
        .filter(fact -> !RecorderRules.mayRecord(by.role(), fact))
        .toList();
  }

  private PatientId patient(Enrollment enrollment, Actor by, Instant now) {
    PatientId existing = enrollment.existing();
    return existing != null
        ? existing
        : register
            .register(
                enrollment.identity(), OfPatient.NOT_TOLD, enrollment.confirmedOther(), by, now)
            .id();
  }
}
