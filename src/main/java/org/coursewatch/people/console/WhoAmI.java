package org.coursewatch.people.console;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.Affiliation;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Says who is signed in, in the words of the page. */
@RequestScoped
class WhoAmI {

  private final SecurityIdentity identity;
  private final SignedIn signedIn;
  private final Affiliation affiliation;
  private final Duration extension;
  private final Visit visit;

  @Inject
  WhoAmI(
      SecurityIdentity identity,
      SignedIn signedIn,
      Affiliation affiliation,
      @ConfigProperty(name = "coursewatch.identity.session-extension") Duration extension,
      Visit visit) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.affiliation = affiliation;
    this.extension = extension;
    this.visit = visit;
  }

  AccountView view() {
    String account = identity.getPrincipal().getName();
    try {
      Actor actor = signedIn.actor();
      return view(account, actor.role(), affiliation.of(actor).orElse(null), null);
    } catch (ProblemException e) {
      return view(account, null, null, e.problem().detail() + " " + e.problem().remedy());
    }
  }

  /** Whether a browser is signed in by the provider, and can be signed out. */
  boolean hasSession() {
    return identity.getCredential(IdTokenCredential.class) != null;
  }

  private AccountView view(
      String account,
      @Nullable Role role,
      @Nullable String organization,
      @Nullable String trouble) {
    String signedInAt = instant(Claims.auth_time).map(this::minute).orElse(null);
    String endsAt =
        hasSession()
            ? instant(Claims.exp).map(end -> minute(end.plus(extension))).orElse(null)
            : null;
    return new AccountView(account, role, organization, trouble, signedInAt, endsAt);
  }

  private String minute(Instant at) {
    return visit.dates().instant(at, ZoneOffset.UTC);
  }

  /** Claims carry seconds since 1970. */
  private Optional<Instant> instant(Claims claim) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token
            .<Object>claim(claim.name())
            .filter(Number.class::isInstance)
            .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()))
        : Optional.empty();
  }
}
