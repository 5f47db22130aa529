package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.people.Actor;

/** Notes in a transaction of its own what happened in none. */
@ApplicationScoped
class NoteAudit {

  private final AuditTrail audit;

  @Inject
  NoteAudit(AuditTrail audit) {
    this.audit = audit;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void note(Actor by, AuditNote note, Instant now) {
    audit.note(by, note, now);
  }
}
