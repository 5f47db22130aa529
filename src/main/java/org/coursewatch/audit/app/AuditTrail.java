package org.coursewatch.audit.app;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditAuthor;
import org.coursewatch.audit.AuditEntry;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.people.Actor;

/**
 * What use cases tell the audit trail. Every write and every read of a person's record is noted, in
 * the transaction that does it: there is both or neither.
 *
 * <p>Noted entries are written when the transaction is about to commit, whenever they were noted.
 * So the lock on a chain is held for the shortest time, is the last one taken, and no two
 * transactions wait for each other for ever.
 */
@ApplicationScoped
public class AuditTrail {

  private final AuditLog log;
  private final TransactionSynchronizationRegistry transaction;
  private final Attempt attempt;

  @Inject
  public AuditTrail(AuditLog log, TransactionSynchronizationRegistry transaction, Attempt attempt) {
    this.log = log;
    this.transaction = transaction;
    this.attempt = attempt;
  }

  /** {@code by} did {@code action} to {@code subject}, and it is done. */
  public void note(Actor by, AuditAction action, AuditSubject subject, Instant now) {
    note(by, action.on(subject), now);
  }

  /**
   * {@code by} did what {@code note} says.
   *
   * @throws IllegalStateException when there is no transaction to belong to
   */
  public void note(Actor by, AuditNote note, Instant now) {
    pending().add(new AuditEntry(UUID.randomUUID(), now, AuditAuthor.of(by), note));
  }

  /**
   * What the caller is about to do, as far as it is known: call it once the record is found, and
   * again when the reasons of a refusal are. If the request is refused or denied, this is what the
   * trail tells of it, although the transaction is undone; otherwise it is forgotten.
   */
  public void attempt(AuditNote note) {
    if (Arc.container().requestContext().isActive()) {
      attempt.set(note);
    }
  }

  private List<AuditEntry> pending() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("an audit entry belongs to a transaction");
    }
    if (transaction.getResource(AuditTrail.class) instanceof Pending pending) {
      return pending.entries;
    }
    Pending pending = new Pending(new ArrayList<>(), log);
    transaction.putResource(AuditTrail.class, pending);
    transaction.registerInterposedSynchronization(pending);
    log.expect();
    return pending.entries;
  }

  /** The entries of one transaction. */
  private record Pending(List<AuditEntry> entries, AuditLog log) implements Synchronization {

    @Override
    public void beforeCompletion() {
      log.append(entries);
    }

    @Override
    public void afterCompletion(int status) {
      // Committed or undone together with everything else.
    }
  }
}
