package org.coursewatch.signature;

import java.time.Duration;
import java.time.Instant;

/**
 * How fresh the proof of identity has to be for signing (21 CFR 11.200).
 *
 * @param maxAge how long ago the signer may have signed in, inside; zero asks for nothing
 */
public record Reauthentication(Duration maxAge) {

  public Reauthentication {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("an age is not negative");
    }
  }

  /** Whether who brings {@code proof} may sign at {@code now}. */
  public boolean suffices(IdentityProof proof, Instant now) {
    if (maxAge.isZero()) {
      return true;
    }
    return switch (proof.method()) {
      case PASSWORD -> true;
      case NONE -> false;
      case TOKEN ->
          proof.authenticatedAt() != null && !proof.authenticatedAt().plus(maxAge).isBefore(now);
    };
  }
}
