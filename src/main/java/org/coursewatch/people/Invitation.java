package org.coursewatch.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds its token enroll one account. The address it is sent to is not kept.
 *
 * @param id names it
 * @param role of the account to come
 * @param actingFor for whom that account will act, as far as it is known
 * @param invitedBy the account that invites
 * @param invitedAt when
 * @param expiresAt until when the token is good, outside
 * @param acceptedAt when it was used, null when it was not
 * @param revokedAt when it was taken back, null when it was not
 */
public record Invitation(
    UUID id,
    Role role,
    ActingFor actingFor,
    String invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant revokedAt) {

  /** How long a token is good. */
  public static final Duration GOOD_FOR = Duration.ofDays(7);

  /** Where an invitation stands. */
  public enum Status {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED
  }

  /** At {@code instant}. */
  public Status status(Instant instant) {
    if (acceptedAt != null) {
      return Status.ACCEPTED;
    }
    if (revokedAt != null) {
      return Status.REVOKED;
    }
    return instant.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
  }
}
