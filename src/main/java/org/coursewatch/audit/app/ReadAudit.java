package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditChains;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.course.Glass;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up: the program's office and auditors any, a patient those about the own record.
 */
@ApplicationScoped
public class ReadAudit {

  private final AuditLog log;
  private final AuditChains chains;
  private final AuditTrail audit;
  private final Glass glass;

  @Inject
  public ReadAudit(AuditLog log, AuditChains chains, AuditTrail audit, Glass glass) {
    this.log = log;
    this.chains = chains;
    this.audit = audit;
    this.glass = glass;
  }

  /**
   * A page of what is asked for. That the trail was read is noted too.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor is neither administrator nor
   *     auditor
   */
  @Transactional
  public AuditPage find(AuditQuery wanted, Actor by, Instant now) {
    requireOffice(by);
    audit.note(
        by,
        AuditAction.AUDIT_READ,
        new AuditSubject(Kind.AUDIT, wanted.patient(), wanted.course(), null),
        now);
    AuditPage page = page(wanted);
    return page.telling(reasons(page.entries()));
  }

  /**
   * A page of the entries about the actor's own record: who looked at it and changed it.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor is no patient
   */
  @Transactional
  public AuditPage own(AuditQuery wanted, Actor by, Instant now) {
    if (by.role() != Role.PATIENT || by.patient() == null) {
      throw AuditProblems.notPermitted();
    }
    PatientId self = Objects.requireNonNull(by.patient());
    audit.note(by, AuditAction.AUDIT_READ, AuditSubject.of(self), now);
    return page(wanted.of(self));
  }

  /**
   * The entry number {@code sequence} of {@code lane}; empty when there is none. That the trail was
   * read is noted too.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor is neither administrator nor
   *     auditor
   */
  @Transactional
  public Optional<StoredEntry> entry(int lane, long sequence, Actor by, Instant now) {
    requireOffice(by);
    audit.note(by, AuditAction.AUDIT_READ, new AuditSubject(Kind.AUDIT, null, null, null), now);
    return chains.entries(lane, sequence - 1, sequence, 1).stream().findFirst();
  }

  /** The seals after number {@code after}, oldest first, at most {@code most}. */
  @Transactional
  public List<AuditSeal> seals(long after, int most, Actor by) {
    requireOffice(by);
    return chains.seals(after, Long.MAX_VALUE, most);
  }

  /** The trail keeps no words; those of breaking the glass are where they die with the patient. */
  private Map<UUID, String> reasons(List<StoredEntry> entries) {
    Map<UUID, UUID> openings = new HashMap<>();
    for (StoredEntry entry : entries) {
      boolean isOpening = AuditAction.BREAK_GLASS_USED.name().equals(entry.action());
      opening(isOpening ? entry.record() : null).ifPresent(id -> openings.put(entry.id(), id));
    }
    if (openings.isEmpty()) {
      return Map.of();
    }
    Map<UUID, String> words = glass.reasons(Set.copyOf(openings.values()));
    openings.values().retainAll(words.keySet());
    Map<UUID, String> reasons = new HashMap<>();
    openings.forEach((entry, id) -> reasons.put(entry, Objects.requireNonNull(words.get(id))));
    return reasons;
  }

  /** Empty for a refused one, and for what somebody tampered with. */
  private static Optional<UUID> opening(@Nullable String record) {
    try {
      return Optional.ofNullable(record).map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private AuditPage page(AuditQuery wanted) {
    AuditQuery oneMore =
        new AuditQuery(
            wanted.patient(),
            wanted.course(),
            wanted.account(),
            wanted.action(),
            wanted.outcome(),
            wanted.from(),
            wanted.until(),
            wanted.after(),
            wanted.most() + 1);
    return AuditPage.of(log.find(oneMore), wanted.most());
  }

  private static void requireOffice(Actor by) {
    if (!by.readsEverything()) {
      throw AuditProblems.notPermitted();
    }
  }
}
