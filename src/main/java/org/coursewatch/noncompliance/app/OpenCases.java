package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.CaseStanding;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Detectors;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.Finding;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/** Opens cases, in the transaction of the caller. */
@ApplicationScoped
class OpenCases {

  /** What a case is opened with. */
  private record Opening(
      DetectorCode detector,
      @Nullable PartyId party,
      @Nullable CourseId course,
      Tier severity,
      boolean reportable,
      @Nullable String reason,
      List<Evidence> evidence) {}

  private final Cases cases;
  private final Detectors detectors;
  private final AuditTrail audit;

  @Inject
  OpenCases(Cases cases, Detectors detectors, AuditTrail audit) {
    this.cases = cases;
    this.detectors = detectors;
    this.audit = audit;
  }

  /**
   * A case of what a detector found.
   *
   * @return whether it was opened; false when there is one
   */
  boolean open(Finding finding, Instant now) {
    Opening opening =
        new Opening(
            finding.detector().code(),
            finding.party(),
            finding.course(),
            finding.severity(),
            finding.detector().reportable(),
            null,
            finding.evidence());
    CaseId id = new CaseId(UUID.randomUUID());
    return open(id, opening, finding.evidenceKey(), Actor.SYSTEM, now);
  }

  /** A case that the office opens itself. */
  CaseId byHand(
      PartyId party,
      @Nullable CourseId course,
      Tier severity,
      boolean reportable,
      String reason,
      Actor by,
      Instant now) {
    CaseId id = new CaseId(UUID.randomUUID());
    Opening opening =
        new Opening(DetectorCode.BY_HAND, party, course, severity, reportable, reason, List.of());
    open(id, opening, DetectorCode.BY_HAND + ":" + id, by, now);
    return id;
  }

  /** What the ladder proposes for {@code found} at {@code now}. */
  Tier proposed(CaseId id, @Nullable PartyId party, Tier severity, Instant now) {
    int confirmed = party == null ? 0 : cases.confirmed(party, from(now), now, id);
    return detectors.ladder().propose(severity, confirmed);
  }

  private Instant from(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusMonths(detectors.ladder().months()).toInstant();
  }

  private boolean open(CaseId id, Opening opening, String key, Actor by, Instant now) {
    Tier tier = proposed(id, opening.party(), opening.severity(), now);
    CaseEvent opened =
        new CaseEvent(
            CaseEvent.Kind.OPENED,
            now,
            by.account(),
            tier,
            opening.reportable(),
            null,
            opening.reason());
    NoncomplianceCase made =
        new NoncomplianceCase(
            id,
            opening.detector(),
            opening.party(),
            opening.course(),
            now,
            by.account(),
            opening.severity(),
            CaseStanding.of(List.of(opened)),
            false);
    boolean isNew = cases.open(made, key, opened, opening.evidence());
    if (isNew) {
      audit.note(by, AuditAction.CASE_OPENED, CaseAccess.subject(made), now);
    }
    return isNew;
  }
}
