package org.coursewatch.signature.app;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.people.Actor;
import org.coursewatch.signature.IdentityProof;
import org.coursewatch.signature.IdentityProof.Method;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * How whoever sent the present request has proved who it is: the one place that reads it from the
 * token.
 */
@ApplicationScoped
class PresentProof {

  private static final String NAME = "name";

  private final SecurityIdentity identity;

  @Inject
  PresentProof(SecurityIdentity identity) {
    this.identity = identity;
  }

  IdentityProof of(Actor by) {
    if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
      return new IdentityProof(Method.NONE, null, by.client());
    }
    return identity.getPrincipal() instanceof JsonWebToken token
        ? new IdentityProof(Method.TOKEN, authenticatedAt(token), by.client())
        : new IdentityProof(Method.PASSWORD, null, by.client());
  }

  /** The person's name as the identity provider knows it, null when it does not tell. */
  @Nullable String name() {
    if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
      return null;
    }
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token
            .<Object>claim(NAME)
            .map(Object::toString)
            .filter(name -> !name.isBlank())
            .orElse(null)
        : null;
  }

  /** The claim carries seconds since 1970. */
  private static @Nullable Instant authenticatedAt(JsonWebToken token) {
    Optional<Object> seconds = token.claim(Claims.auth_time.name());
    return seconds
        .filter(Number.class::isInstance)
        .map(value -> Instant.ofEpochSecond(((Number) value).longValue()))
        .orElse(null);
  }
}
