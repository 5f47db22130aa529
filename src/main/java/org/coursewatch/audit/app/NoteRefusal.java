package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditAuthor;
import org.coursewatch.audit.AuditEntry;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;

/**
 * Notes that a request was refused or denied, in a transaction of its own: the one of the use case
 * is undone. Tells what the use case was about, if it said so before.
 */
@ApplicationScoped
public class NoteRefusal {

  private final AuditLog log;
  private final Attempt attempt;

  @Inject
  NoteRefusal(AuditLog log, Attempt attempt) {
    this.log = log;
    this.attempt = attempt;
  }

  /**
   * @param author who called
   * @param isDenied whether the caller may not, or sees no such thing; else the rules or the record
   *     stood against it
   * @param asked what is known of the request from outside, for use cases that said nothing
   * @param status the HTTP status it was answered with
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void note(
      AuditAuthor author, boolean isDenied, AuditSubject asked, int status, Instant now) {
    AuditNote about =
        attempt
            .newest()
            .orElse(AuditAction.REQUEST_REFUSED.on(asked).codes(List.of("HTTP_" + status)));
    AuditNote note = isDenied ? about.denied() : about.refused();
    log.append(List.of(new AuditEntry(UUID.randomUUID(), now, author, note)));
  }
}
