package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.ReadStanding;
import org.coursewatch.signature.PendingSignature;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.json.ManifestationJson;
import org.jspecify.annotations.Nullable;

/** Reads signatures: those of a course, each verified anew, and what waits for one. */
@ApplicationScoped
public class ReadSignatures {

  /**
   * A page of signatures.
   *
   * @param next the cursor of the next page, null at the end
   */
  public record Page(List<CheckedSignature> signatures, @Nullable Long next) {}

  private final CourseAccess access;
  private final ReadCourse read;
  private final ReadStanding standing;
  private final Signatures signatures;
  private final VerifySignatures verify;
  private final AuditTrail audit;

  @Inject
  ReadSignatures(
      CourseAccess access,
      ReadCourse read,
      ReadStanding standing,
      Signatures signatures,
      VerifySignatures verify,
      AuditTrail audit) {
    this.access = access;
    this.read = read;
    this.standing = standing;
    this.signatures = signatures;
    this.verify = verify;
    this.audit = audit;
  }

  /**
   * Signatures of the course after number {@code after}, oldest first, at most {@code most}. Those
   * under facts that are withheld from the caller are left out.
   */
  @Transactional
  public Page ofCourse(CourseId id, long after, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    List<SealedSignature> found = signatures.ofCourse(id, after, most);
    audit.note(by, AuditAction.LEDGER_READ, AuditSubject.of(file).with("signatures"), now);
    Discretion discretion = read.discretion(file, by, now);
    List<SealedSignature> told =
        found.stream()
            .filter(
                each -> !discretion.withheld().contains(each.signature().signed().id().toString()))
            .toList();
    List<CheckedSignature> checked =
        verify.check(told, signatures.factHashes(id, records(told)), file.patient());
    return new Page(checked, next(found, most));
  }

  /** Signatures of the party's attestations, like {@link #ofCourse}. */
  @Transactional
  public Page ofParty(UUID party, long after, int most, Actor by, Instant now) {
    standing.read(party, by, now);
    List<SealedSignature> found = signatures.ofParty(party, after, most);
    return new Page(
        verify.check(found, signatures.attestationHashes(party, records(found)), null),
        next(found, most));
  }

  /**
   * What stands with each of these facts of a course when it is shown; a fact without signatures is
   * not named. One query, and no verification. Whose course it is has been judged by the caller,
   * and is by the database.
   */
  @Transactional
  public Map<UUID, List<ManifestationJson>> shownWith(
      CourseId id, Collection<UUID> facts, Actor by) {
    if (facts.isEmpty()) {
      return Map.of();
    }
    List<SealedSignature> found = signatures.ofFacts(id, facts);
    if (found.isEmpty()) {
      return Map.of();
    }
    PatientId patient =
        found.stream().anyMatch(each -> each.signature().name().sealed() != null)
            ? access.toRead(id, by).patient()
            : null;
    return found.stream()
        .map(SealedSignature::signature)
        .collect(
            Collectors.groupingBy(
                signature -> signature.signed().id(),
                Collectors.mapping(
                    signature -> ManifestationJson.of(signature, verify.name(signature, patient)),
                    Collectors.toList())));
  }

  /** Entries for patients the caller treats that wait for the caller's signature. */
  @Transactional
  public List<PendingSignature> pending(
      Signatures.@Nullable After after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("signatures-pending"), now);
    return signatures.pending(by.reach().treats(), after, most);
  }

  private static @Nullable Long next(List<SealedSignature> found, int most) {
    return found.size() < most ? null : found.getLast().number();
  }

  private static Set<UUID> records(List<SealedSignature> found) {
    return found.stream().map(each -> each.signature().signed().id()).collect(Collectors.toSet());
  }
}
