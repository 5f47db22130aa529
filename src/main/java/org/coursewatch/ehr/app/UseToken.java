package org.coursewatch.ehr.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.ehr.UsedTokens;
import org.coursewatch.people.app.AsSystem;

/** Takes each token of a record system once, whichever node it comes to. */
@AsSystem
@ApplicationScoped
public class UseToken {

  private final UsedTokens tokens;

  @Inject
  public UseToken(UsedTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether the token is used for the first time. Two nodes that ask at once get one yes.
   *
   * @param until it could be sent again until then (not inside)
   */
  @Transactional
  public boolean use(String issuer, String id, Instant until) {
    return tokens.use(issuer, id, until);
  }

  /** Forgets those that have expired, and says how many. */
  @Transactional
  public int forget(Instant now) {
    return tokens.forget(now);
  }
}
