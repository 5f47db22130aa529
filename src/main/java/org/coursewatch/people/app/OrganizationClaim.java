package org.coursewatch.people.app;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.platform.rest.TokenClaim;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The practice or pharmacy that the identity provider says an account belongs to. */
@RequestScoped
class OrganizationClaim {

  private final SecurityIdentity identity;
  private final String claim;

  @Inject
  OrganizationClaim(
      SecurityIdentity identity,
      @ConfigProperty(name = "coursewatch.identity.organization-claim") String claim) {
    this.identity = identity;
    this.claim = claim;
  }

  /**
   * Whether it is the one the program knows {@code actor} by. A token that names none leaves it to
   * the program; one that names another, or several, fits nobody.
   */
  boolean fits(Actor actor) {
    return named().map(name -> organization(actor).filter(name::equals).isPresent()).orElse(true);
  }

  private Optional<Object> named() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? TokenClaim.of(token, claim).filter(name -> !"".equals(name))
        : Optional.empty();
  }

  /** The id of the pharmacy, else of the practice; empty for those who belong to neither. */
  private Optional<String> organization(Actor actor) {
    if (actor.pharmacy() != null) {
      return Optional.of(actor.pharmacy().toString());
    }
    return Optional.ofNullable(actor.reach().practice()).map(PracticeId::toString);
  }
}
