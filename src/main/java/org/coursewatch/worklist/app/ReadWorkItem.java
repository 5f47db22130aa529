package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;

/** Reads one item with its history, also when it is done. */
@ApplicationScoped
public class ReadWorkItem {

  private final ItemAccess access;
  private final AuditTrail audit;

  @Inject
  public ReadWorkItem(ItemAccess access, AuditTrail audit) {
    this.access = access;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the actor's to see
   *     or there is no trace of it
   */
  @Transactional
  public FoundItem read(String itemId, Actor by, Instant now) {
    FoundItem found = access.find(itemId, by, now);
    audit.note(by, AuditAction.WORK_ITEM_READ, AuditSubject.of(found.file()), now);
    return found;
  }
}
