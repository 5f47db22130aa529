package org.coursewatch.platform.rest;

import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Claims of a token that no standard names. */
public final class TokenClaim {

  private TokenClaim() {}

  /**
   * The value of the claim {@code name}, empty where the token has none. The library throws and
   * catches for each name that it does not know, so that it is not asked for what is not there.
   */
  public static Optional<Object> of(JsonWebToken token, String name) {
    return token.getClaimNames().contains(name) ? token.claim(name) : Optional.empty();
  }
}
