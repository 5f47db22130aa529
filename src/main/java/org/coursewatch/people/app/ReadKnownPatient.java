package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;

/** Reads a patient's record together with what other systems call the patient. */
@ApplicationScoped
public class ReadKnownPatient {

  /** A record and what other systems call the patient, by system and value. */
  public record Known(PatientRecord record, List<ExternalIdentifier> identifiers) {

    public Known {
      identifiers = List.copyOf(identifiers);
    }
  }

  private final PatientAccess access;
  private final PatientBook book;
  private final PatientIdentifiers identifiers;
  private final PatientsShown shown;
  private final AuditTrail audit;

  @Inject
  public ReadKnownPatient(
      PatientAccess access,
      PatientBook book,
      PatientIdentifiers identifiers,
      PatientsShown shown,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.identifiers = identifiers;
    this.shown = shown;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is not
   *     the actor's
   */
  @Transactional
  public Known read(PatientId id, Actor by, Instant now) {
    PatientRecord patient = access.toRead(id, by);
    audit.note(by, AuditAction.PATIENT_READ, AuditSubject.of(id), now);
    return known(patient);
  }

  /**
   * Everybody the caller sees who has one of these ids, numbers or identifiers. None of them opens
   * anything by itself.
   */
  @Transactional
  public List<Known> find(
      Set<PatientId> ids,
      Set<PatientNumber> numbers,
      Set<ExternalIdentifier> called,
      Actor by,
      Instant now) {
    Map<PatientId, PatientRecord> found = new LinkedHashMap<>();
    ids.forEach(id -> book.find(id).ifPresent(each -> found.put(each.id(), each)));
    numbers.forEach(number -> book.numbered(number).ifPresent(each -> found.put(each.id(), each)));
    if (!called.isEmpty()) {
      for (PatientId id : identifiers.find(called)) {
        book.find(id).ifPresent(each -> found.put(each.id(), each));
      }
    }
    List<PatientRecord> seen =
        found.values().stream().filter(each -> access.maySee(each, by)).toList();
    shown.note("identified", seen, by, now);
    return seen.stream().map(this::known).toList();
  }

  private Known known(PatientRecord patient) {
    return new Known(patient, patient.isErased() ? List.of() : identifiers.of(patient.id()));
  }
}
