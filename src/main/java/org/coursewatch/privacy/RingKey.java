package org.coursewatch.privacy;

import java.time.Instant;

/** A key of the ring, without the key itself. */
public record RingKey(RingKeyId id, KeyKind kind, Status status, Instant createdAt) {

  /** What a key still does. */
  public enum Status {
    /** Makes everything new of its kind. */
    PRIMARY,
    /** Opens and verifies what it made; makes nothing new. */
    SECONDARY,
    /** Retired signing key: only its public half is left. */
    VERIFIES
  }
}
