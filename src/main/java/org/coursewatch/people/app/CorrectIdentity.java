package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;

/** The practice corrects what identifies a patient. What stood there before is kept, sealed. */
@ApplicationScoped
public class CorrectIdentity {

  private final PatientAccess access;
  private final PatientBook book;
  private final Backgrounds backgrounds;
  private final RegisterPatient register;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final AuditTrail audit;

  @Inject
  public CorrectIdentity(
      PatientAccess access,
      PatientBook book,
      Backgrounds backgrounds,
      RegisterPatient register,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.backgrounds = backgrounds;
    this.register = register;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.audit = audit;
  }

  /**
   * The record with {@code identity} and {@code background}. The pharmacy's look-up goes by the new
   * birth date at once, and so do the rules of every course; the one a course was opened with stays
   * in its opening.
   *
   * @throws org.coursewatch.platform.ProblemException when the patient is not treated by the
   *     caller's practice, was erased, or would be born in the future
   */
  @Transactional
  public PatientRecord correct(
      PatientId id, Identity identity, OfPatient background, String reason, Actor by, Instant now) {
    PatientRecord patient = access.toChange(id, by);
    audit.attempt(AuditAction.PATIENT_CHANGED.on(AuditSubject.of(id)));
    register.refuseUnborn(identity, patient.prescriber(), now);
    Identity before = patient.identity();
    book.correct(patient, identity, reason, by.account(), now);
    backgrounds.tell(id, background, identity);
    if (before != null && !before.birthDate().equals(identity.birthDate())) {
      correctCourses(id, identity.birthDate(), now);
    }
    audit.note(by, AuditAction.PATIENT_CHANGED, AuditSubject.of(id), now);
    return access.toRead(id, by);
  }

  private void correctCourses(PatientId id, LocalDate birthDate, Instant now) {
    for (CourseId each : ledger.of(id)) {
      CourseFile file = ledger.lock(each).orElseThrow();
      if (file.patient().equals(id)) {
        upkeep.settle(ledger.correctBirth(file, birthDate), now);
      }
    }
  }
}
