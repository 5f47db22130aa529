package org.coursewatch.cds;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.coursewatch.cds.EhrTokenCheck.Sound;
import org.coursewatch.cds.TokenRefused.Reason;
import org.coursewatch.ehr.app.KnownEhrs;
import org.coursewatch.ehr.app.UseToken;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;
import org.jboss.logging.Logger;

/**
 * Whose token it is: the account the settings name for the record system. Whether that account is
 * enrolled, and may do what it asks, is judged later, as for everybody.
 */
@ApplicationScoped
class EhrTokenIdentity implements IdentityProvider<EhrTokenRequest> {

  private static final Logger LOG = Logger.getLogger(EhrTokenIdentity.class);

  private final EhrTokenCheck check;
  private final UseToken tokens;
  private final ServiceClock clock;

  @Inject
  EhrTokenIdentity(KnownEhrs ehrs, EhrKeys keys, UseToken tokens, ServiceClock clock) {
    this.check = new EhrTokenCheck(ehrs.all(), keys);
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Class<EhrTokenRequest> getRequestType() {
    return EhrTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      EhrTokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request));
  }

  private SecurityIdentity identity(EhrTokenRequest request) {
    try {
      Sound sound = check.check(request.token(), request.audiences(), clock.now());
      if (!tokens.use(sound.issuer(), sound.id(), sound.until())) {
        throw new TokenRefused(Reason.REPLAYED);
      }
      String account = Objects.requireNonNull(sound.ehr().account());
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal(account))
          .addRole(Role.EHR.label())
          .build();
    } catch (TokenRefused e) {
      LOG.infof("The token of a record system was not taken: %s.", e.reason().words());
      throw new AuthenticationFailedException(e.reason().words(), e);
    }
  }
}
