package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;

/** An administrator lets a pharmacy look patients up again, and says why. */
@ApplicationScoped
public class ReleaseLookups {

  private final LookupMisses misses;
  private final AuditTrail audit;

  @Inject
  public ReleaseLookups(LookupMisses misses, AuditTrail audit) {
    this.misses = misses;
    this.audit = audit;
  }

  /**
   * Lifts the lock of {@code pharmacy} and forgives its misses so far.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no administrator; a
   *     conflict when the pharmacy is not locked, or there is none
   */
  @Transactional
  public void release(PharmacyId pharmacy, String reason, Actor by, Instant now) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw DispenseProblems.onlyTheOffice();
    }
    AuditSubject subject = AuditSubject.of(Kind.PHARMACY, pharmacy);
    audit.attempt(AuditAction.LOOKUPS_RELEASED.on(subject));
    misses.claim(pharmacy);
    if (!misses.isLocked(pharmacy)) {
      throw DispenseProblems.notLocked();
    }
    misses.release(pharmacy, by.account(), reason, now);
    audit.note(by, AuditAction.LOOKUPS_RELEASED, subject, now);
  }
}
