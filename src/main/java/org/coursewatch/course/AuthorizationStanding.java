package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authorization as the ledger tells it.
 *
 * @param number its number
 * @param pharmacy the pharmacy it was issued to
 * @param issuedAt when
 * @param daysSupply how many days of supply it permits
 * @param lastDay last program day on which it may be handed over (inside)
 * @param status where it stands
 * @param settledAt when it was handed over or reversed, null before
 */
public record AuthorizationStanding(
    String number,
    String pharmacy,
    Instant issuedAt,
    int daysSupply,
    LocalDate lastDay,
    Status status,
    @Nullable Instant settledAt) {

  /** Where an authorization stands. */
  public enum Status {
    LIVE,
    HANDED_OVER,
    REVERSED,
    /** Its last day is over and nobody has reversed it yet. */
    LAPSED,
    /** Something came up that ended it for good, and nobody has reversed it yet. */
    NO_LONGER_CLEARED
  }

  public boolean isLive() {
    return status == Status.LIVE;
  }

  /** Whether it has to be reversed: it ended without a hand-over and nobody has reversed it. */
  public boolean awaitsReversal() {
    return status == Status.LAPSED || status == Status.NO_LONGER_CLEARED;
  }
}
