package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes what other systems call a patient, such as the record number of the practice,
 * so that their messages find the patient. What was merged into the record belongs to it.
 */
@ApplicationScoped
public class KeepIdentifiers {

  /** More than any patient has; keeps a runaway system from filling the record. */
  private static final int MOST = 20;

  private static final int LONGEST_SYSTEM = 200;
  private static final int LONGEST_VALUE = 100;
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]+");
  private static final String OWN = "urn:coursewatch:";
  private static final String SOCIAL_SECURITY = "http://hl7.org/fhir/sid/us-ssn";
  private static final String SUBJECT = "identifiers";

  private final PatientAccess access;
  private final PatientBook book;
  private final PatientIdentifiers identifiers;
  private final AuditTrail audit;

  @Inject
  public KeepIdentifiers(
      PatientAccess access, PatientBook book, PatientIdentifiers identifiers, AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.identifiers = identifiers;
    this.audit = audit;
  }

  /**
   * All of the record, by system and value.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the actor's
   */
  @Transactional
  public List<ExternalIdentifier> list(PatientId id, Actor by, Instant now) {
    access.toRead(id, by);
    audit.note(by, AuditAction.PATIENT_READ, AuditSubject.of(id).with(SUBJECT), now);
    return all(id);
  }

  /**
   * The identifiers with {@code identifier} among them; adding one again changes nothing.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller does not treat the patient,
   *     the identifier is none, another patient the caller sees has it, or there are too many
   */
  @Transactional
  public List<ExternalIdentifier> add(
      PatientId id, ExternalIdentifier identifier, Actor by, Instant now) {
    access.toChange(id, by);
    audit.attempt(AuditAction.PATIENT_CHANGED.on(AuditSubject.of(id).with(SUBJECT)));
    refuseNone(identifier);
    Set<PatientId> record = book.record(id);
    if (!record.containsAll(identifiers.find(Set.of(identifier)))) {
      throw PatientProblems.conflict(
          "Another patient of your practice has this identifier.",
          "Check whom it belongs to; take it away there first, if it was told of the wrong one.");
    }
    List<ExternalIdentifier> known = all(id);
    if (!known.contains(identifier)) {
      if (known.size() >= MOST) {
        throw PatientProblems.conflict(
            "The patient has " + MOST + " identifiers already.", "Take away what is out of use.");
      }
      identifiers.add(id, identifier, by.account(), now);
    }
    audit.note(by, AuditAction.PATIENT_CHANGED, AuditSubject.of(id).with(SUBJECT), now);
    return all(id);
  }

  /**
   * The identifiers without {@code identifier}, whether or not it was among them.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller does not treat the patient
   */
  @Transactional
  public List<ExternalIdentifier> remove(
      PatientId id, ExternalIdentifier identifier, Actor by, Instant now) {
    access.toChange(id, by);
    for (PatientId each : book.record(id)) {
      identifiers.remove(each, identifier);
    }
    audit.note(by, AuditAction.PATIENT_CHANGED, AuditSubject.of(id).with(SUBJECT), now);
    return all(id);
  }

  /**
   * Whether an identifier that came with a message is worth keeping: one that can be added, and no
   * social security number, which is not needed to find anybody.
   */
  public static boolean isKept(ExternalIdentifier identifier) {
    return fault(identifier) == null && !identifier.system().equals(SOCIAL_SECURITY);
  }

  private List<ExternalIdentifier> all(PatientId id) {
    return book.record(id).stream()
        .flatMap(each -> identifiers.of(each).stream())
        .distinct()
        .sorted(
            Comparator.comparing(ExternalIdentifier::system)
                .thenComparing(ExternalIdentifier::value))
        .toList();
  }

  private static void refuseNone(ExternalIdentifier identifier) {
    FieldError fault = fault(identifier);
    if (fault != null) {
      throw Problem.malformed(List.of(fault)).asException();
    }
  }

  private static @Nullable FieldError fault(ExternalIdentifier identifier) {
    String system = identifier.system();
    if (system.length() > LONGEST_SYSTEM || !URI.matcher(system).matches()) {
      return new FieldError(
          "system", "is not a URI", "Send the URI of who gives the identifier, such as urn:oid:….");
    }
    if (system.startsWith(OWN)) {
      return new FieldError(
          "system", "is a system of this program", "Send what your system calls the patient.");
    }
    String value = identifier.value();
    return value.isBlank() || value.length() > LONGEST_VALUE
        ? new FieldError(
            "value", "is empty or too long", "Send 1 to " + LONGEST_VALUE + " characters.")
        : null;
  }
}
