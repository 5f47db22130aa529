package org.coursewatch.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.dispense.AuthorizationNumber;
import org.jspecify.annotations.Nullable;

/**
 * An authorization a pharmacy still has to do something about. It says of the patient nothing at
 * all: not even the number the patient shows (domain contract, end of section 7).
 *
 * @param number the authorization's number
 * @param kind what is to be done
 * @param issuedAt when it was issued
 * @param lastDay last program day for the hand-over (inside)
 * @param settledAt when it was reversed, null before
 */
public record AuthorizationTask(
    AuthorizationNumber number,
    Kind kind,
    Instant issuedAt,
    LocalDate lastDay,
    @Nullable Instant settledAt) {

  /** What a pharmacy does about an authorization, in the order of the list. */
  public enum Kind {
    /** It is live: hand the supply over by its last day. */
    HAND_OVER,
    /** It lapsed or is no longer cleared: reverse it and put the product back. */
    REVERSE,
    /** It is reversed: confirm that the product went back to stock. */
    CONFIRM_RETURN
  }
}
