package org.coursewatch.audit.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAuthor;
import org.coursewatch.audit.AuditEntry;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Together;

/**
 * Notes readings that change nothing, with one commit for many that come at the same time. Nothing
 * has been written that could be undone, so the promise of the trail is kept by waiting: who reads
 * gives its answer away only after {@link #note} has come back, and not at all if it fails.
 */
@ApplicationScoped
public class NoteReading {

  private static final int AT_ONCE = 200;
  private static final int LEADERS = 1;

  private final AuditLog log;
  private final Together<AuditEntry, Boolean> together;

  @Inject
  NoteReading(AuditLog log) {
    this.log = log;
    this.together = new Together<>(AT_ONCE, LEADERS, this::append);
  }

  /**
   * {@code by} read what {@code note} says; comes back when the entry is committed. Call it outside
   * of any transaction: it waits for one of its own.
   */
  public void note(Actor by, AuditNote note, Instant now) {
    together.ask(new AuditEntry(UUID.randomUUID(), now, AuditAuthor.of(by), note));
  }

  private List<Boolean> append(List<AuditEntry> entries) {
    // One statement: without a transaction of anybody's it commits by itself, in one trip.
    QuarkusTransaction.suspendingExisting().run(() -> log.append(entries));
    return entries.stream().map(_ -> true).toList();
  }
}
