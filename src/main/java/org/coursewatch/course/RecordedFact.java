package org.coursewatch.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what the ledger knows about it.
 *
 * @param id its id, absent in a document that needs none
 * @param recordedAt when it was learnt, absent in a document: then facts were learnt in the order
 *     they stand in
 * @param fact what happened
 */
public record RecordedFact(@Nullable String id, @Nullable Instant recordedAt, CourseFact fact) {

  /**
   * Whether it was learnt by {@code instant} (inside). Facts without an instant were always known.
   */
  boolean wasKnownAt(Instant instant) {
    return recordedAt == null || !recordedAt.isAfter(instant);
  }
}
