package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Custody;
import org.coursewatch.people.Custody.Span;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.jspecify.annotations.Nullable;

/** Reads patients' records: one, the practice's own in pages, those of a name. */
@ApplicationScoped
public class ReadPatient {

  private static final int MOST_NAMESAKES = 50;

  private final PatientAccess access;
  private final PatientBook book;
  private final Custody custody;
  private final PatientsShown shown;
  private final AuditTrail audit;

  @Inject
  public ReadPatient(
      PatientAccess access,
      PatientBook book,
      Custody custody,
      PatientsShown shown,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.custody = custody;
    this.shown = shown;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is not
   *     the actor's
   */
  @Transactional
  public PatientRecord read(PatientId id, Actor by, Instant now) {
    PatientRecord patient = access.toRead(id, by);
    audit.note(by, AuditAction.PATIENT_READ, AuditSubject.of(id), now);
    return patient;
  }

  /** Patients of the caller's practice after {@code after}, in order of their ids. */
  @Transactional
  public List<PatientRecord> page(@Nullable PatientId after, int most, Actor by, Instant now) {
    List<PatientRecord> found = book.page(by.reach().sees(), after, most);
    shown.note("patients", found, by, now);
    return found;
  }

  /** The patients of a family name and birth date among those the caller sees; at most 50. */
  @Transactional
  public List<PatientRecord> search(String familyName, LocalDate birthDate, Actor by, Instant now) {
    List<PatientRecord> found = book.named(familyName, birthDate, MOST_NAMESAKES);
    shown.note("namesakes", found, by, now);
    return found;
  }

  /**
   * The patient with {@code number}, which opens nothing by itself: only one the caller sees is
   * found. A list of one or none.
   */
  @Transactional
  public List<PatientRecord> numbered(PatientNumber number, Actor by, Instant now) {
    List<PatientRecord> found =
        book.numbered(number).filter(each -> access.maySee(each, by)).stream().toList();
    shown.note("numbered", found, by, now);
    return found;
  }

  /** Who was responsible from when until when, oldest first, without a gap. */
  @Transactional
  public List<Span> custody(PatientId id, Actor by, Instant now) {
    PatientRecord patient = access.toRead(id, by);
    audit.note(by, AuditAction.PATIENT_READ, AuditSubject.of(id).with("custody"), now);
    return custody.spans(patient.id());
  }
}
