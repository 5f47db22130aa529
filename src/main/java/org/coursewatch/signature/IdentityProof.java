package org.coursewatch.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the signer had proved who it is.
 *
 * @param method in which way
 * @param authenticatedAt when, as the identity provider tells; null when it does not
 * @param client the software and network address signed from, null when unknown
 */
public record IdentityProof(
    Method method, @Nullable Instant authenticatedAt, @Nullable String client) {

  /** The names are stored and sealed. */
  public enum Method {
    /** A token of the identity provider, which says when the person signed in. */
    TOKEN,
    /** Account and password came with the request itself; in development and tests only. */
    PASSWORD,
    /** Nobody was asked: the call came from inside the service, as the demo's do. */
    NONE
  }
}
