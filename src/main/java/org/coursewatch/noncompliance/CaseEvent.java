package org.coursewatch.noncompliance;

import java.time.Instant;
import org.coursewatch.people.StandingChange;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case. Events are only ever added.
 *
 * @param kind what happened
 * @param at when
 * @param account who did it
 * @param tier the tier taken, or proposed at the opening; null for others
 * @param reportable whether it is to be reported outside the program, from now on; null when the
 *     event does not say
 * @param standing what it changed in the standing of the party, null for nothing
 * @param reason why, in the words of who did it; null where none was given
 */
public record CaseEvent(
    Kind kind,
    Instant at,
    String account,
    @Nullable Tier tier,
    @Nullable Boolean reportable,
    StandingChange.@Nullable Kind standing,
    @Nullable String reason) {

  /** What can happen. */
  public enum Kind {
    OPENED,
    REVIEW_BEGUN,
    ACTION_TAKEN,
    DISMISSED,
    APPEALED,
    /** A second person left the action standing. */
    UPHELD,
    /** A second person undid the action. */
    OVERTURNED,
    CLOSED
  }

  /** An event that says nothing but its reason. */
  public static CaseEvent of(Kind kind, Instant at, String account, @Nullable String reason) {
    return new CaseEvent(kind, at, account, null, null, null, reason);
  }
}
