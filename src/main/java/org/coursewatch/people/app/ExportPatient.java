package org.coursewatch.people.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.people.Role;

/**
 * Everything that is kept of a patient, in one piece. Each feature contributes a {@link
 * PatientRecordPart}; what is there in the end is bounded by one patient's life.
 */
@ApplicationScoped
public class ExportPatient {

  /** What one feature keeps. */
  public record Section(String name, String title, Object content) {}

  /** The whole record as it stood at {@code at}. */
  public record Export(PatientRecord patient, Instant at, List<Section> sections) {}

  private final PatientAccess access;
  private final PatientBook book;
  private final List<PatientRecordPart> parts;
  private final AuditTrail audit;

  @Inject
  public ExportPatient(
      PatientAccess access,
      PatientBook book,
      @All List<PatientRecordPart> parts,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.parts = parts.stream().sorted(Comparator.comparingInt(PatientRecordPart::place)).toList();
    this.audit = audit;
  }

  /**
   * The record that the patient belongs to, with everything merged into it.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's
   */
  @Transactional
  public Export export(PatientId id, Actor by, Instant now) {
    PatientRecord asked = access.toRead(id, by);
    if (by.role() != Role.PATIENT
        && by.role() != Role.PRESCRIBER
        && by.role() != Role.ADMINISTRATOR) {
      throw PatientProblems.notPermitted(
          "Your role does not export records.", "Ask the prescriber or the program's office.");
    }
    audit.note(by, AuditAction.PATIENT_EXPORTED, AuditSubject.of(asked.id()), now);
    PatientId survivor = book.record(asked.id()).iterator().next();
    PatientRecord patient = book.find(survivor).orElse(asked);
    List<Section> sections =
        parts.stream()
            .map(part -> new Section(part.name(), part.title(), part.read(patient, by, now)))
            .toList();
    return new Export(patient, now, sections);
  }
}
