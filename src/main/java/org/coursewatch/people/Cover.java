package org.coursewatch.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certified prescriber stands in for another; the patients do not change hands.
 *
 * @param id names it
 * @param prescriber who is covered for
 * @param delegate who covers
 * @param from since when, inside
 * @param until until when, outside; null until somebody ends it
 * @param recordedBy the account that agreed on it
 * @param recordedAt when
 */
public record Cover(
    UUID id,
    PrescriberId prescriber,
    PrescriberId delegate,
    Instant from,
    @Nullable Instant until,
    String recordedBy,
    Instant recordedAt) {

  /** Whether the delegate covers at {@code instant}. */
  public boolean isIn(Instant instant) {
    return !instant.isBefore(from) && !isOver(instant);
  }

  /** Whether it has ended by {@code instant}. */
  public boolean isOver(Instant instant) {
    return until != null && !instant.isBefore(until);
  }
}
