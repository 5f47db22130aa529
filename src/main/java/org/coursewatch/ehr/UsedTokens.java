package org.coursewatch.ehr;

import java.time.Instant;

/** Remembers tokens that were taken, for as long as they could be sent again. */
public interface UsedTokens {

  /**
   * Whether it is used for the first time; from now on it is not.
   *
   * @param issuer who signed it
   * @param id its {@code jti}
   * @param until it is remembered until then (not inside)
   */
  boolean use(String issuer, String id, Instant until);

  /** Forgets what is remembered until {@code now} or less, and says how many. */
  int forget(Instant now);
}
