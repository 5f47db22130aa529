package org.coursewatch.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of an organization that is called when something changed.
 *
 * @param id names it
 * @param practice whose it is, null for a pharmacy's
 * @param pharmacy whose it is, null for a practice's
 * @param host of its address, which is sealed as a whole
 * @param registeredBy the account
 * @param registeredAt when
 * @param previousUntil until when (outside) calls are signed with the secret before as well; null
 *     when there is none
 * @param pausedUntil when it is called next after a failure; null when the last call went well
 * @param closedAt since when it is not called any more, null while it is
 */
public record Webhook(
    UUID id,
    @Nullable UUID practice,
    @Nullable UUID pharmacy,
    String host,
    String registeredBy,
    Instant registeredAt,
    @Nullable Instant previousUntil,
    @Nullable Instant pausedUntil,
    @Nullable Instant closedAt) {

  /** After a new secret was asked for, the one before signs along for so long. */
  public static final Duration ROTATION = Duration.ofDays(2);

  public boolean isClosed() {
    return closedAt != null;
  }
}
