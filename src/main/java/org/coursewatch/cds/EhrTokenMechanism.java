package org.coursewatch.cds;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.ehr.app.KnownEhrs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-in by the signed tokens of CDS Hooks, at {@code /cds-services} only and only for tokens that
 * name an issuer known from the settings. Every other way in is left to whoever comes next.
 */
@ApplicationScoped
public class EhrTokenMechanism implements HttpAuthenticationMechanism {

  private static final String SERVICES = "/cds-services";
  private static final Pattern ONE_SERVICE = Pattern.compile("(/cds-services/[^/]+)/.*");
  private static final String SCHEME = "bearer ";
  private static final String REFUSED = EhrTokenMechanism.class.getName() + ".refused";
  private static final int UNAUTHORIZED = 401;

  private final KnownEhrs ehrs;
  private final String address;

  @Inject
  EhrTokenMechanism(KnownEhrs ehrs, @ConfigProperty(name = "coursewatch.address") String address) {
    this.ehrs = ehrs;
    this.address = address.replaceAll("/+$", "");
  }

  /** Before OpenID Connect, which takes every bearer token for its own. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    Optional<String> token = token(request).filter(each -> EhrTokenCheck.isMeant(each, ehrs.all()));
    if (token.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    request.put(HttpAuthenticationMechanism.class.getName(), this);
    return identities
        .authenticate(new EhrTokenRequest(token.get(), audiences(request.normalizedPath())))
        .onFailure()
        .invoke(failure -> request.put(REFUSED, failure.getCause()));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(EhrTokenRequest.class);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    if (!(request.get(REFUSED) instanceof TokenRefused refused)) {
      return Uni.createFrom().nullItem();
    }
    String text =
        "Bearer error=\"invalid_token\", error_description=\"" + refused.reason().words() + "\"";
    return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", text));
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "ehr-bearer"));
  }

  /** The address that was called; what lies below a service may be called by its name, too. */
  private Set<String> audiences(String path) {
    Matcher service = ONE_SERVICE.matcher(path);
    return service.matches()
        ? Set.of(address + path, address + service.group(1))
        : Set.of(address + path);
  }

  private static Optional<String> token(RoutingContext request) {
    String path = request.normalizedPath();
    String header = request.request().getHeader("Authorization");
    boolean isOurs = path.equals(SERVICES) || path.startsWith(SERVICES + "/");
    return isOurs && header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
