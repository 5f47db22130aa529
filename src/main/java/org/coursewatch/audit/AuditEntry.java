package org.coursewatch.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One entry of the trail, before the database chains it.
 *
 * @param id random
 * @param at when, in whole microseconds
 * @param author who
 * @param note what, of which record, with which outcome
 */
public record AuditEntry(UUID id, Instant at, AuditAuthor author, AuditNote note) {

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
