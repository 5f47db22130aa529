package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditChains;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;

/**
 * Looks entries up: the program's office and auditors any, a patient those about the own record.
 */
@ApplicationScoped
public class ReadAudit {

  private final AuditLog log;
  private final AuditChains chains;
  private final AuditTrail audit;

  @Inject
  public ReadAudit(AuditLog log, AuditChains chains, AuditTrail audit) {
    this.log = log;
    this.chains = chains;
    this.audit = audit;
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
    return page(wanted);
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

  /** The seals after number {@code after}, oldest first, at most {@code most}. */
  @Transactional
  public List<AuditSeal> seals(long after, int most, Actor by) {
    requireOffice(by);
    return chains.seals(after, Long.MAX_VALUE, most);
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
