package org.coursewatch.people.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens whose signature and claims were found right a moment ago, so that a client that
 * asks often is not checked by RSA each time. What a token says cannot change, only end: that is
 * looked at each time. What the program knows of the account is asked anew for every request.
 */
@ApplicationScoped
class SeenTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {

  private static final int MOST = 2_000;
  private static final String SCHEME = "bearer ";

  /** After everything that changes an identity. */
  private static final int LAST = -1_000;

  private final List<String> paths;
  private final ServiceClock clock;
  private final Cache<String, SecurityIdentity> seen;

  /**
   * @param remembered for how long after the check; nothing is remembered when it is zero
   * @param paths where OpenID Connect takes bearer tokens
   */
  @Inject
  SeenTokens(
      @ConfigProperty(name = "coursewatch.identity.seen-token") Duration remembered,
      @ConfigProperty(name = "quarkus.oidc.tenant-paths") List<String> paths,
      ServiceClock clock) {
    this.paths = List.copyOf(paths);
    this.clock = clock;
    this.seen = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
  }

  /** Before OpenID Connect, after those that want a token of their own. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 50;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String token = token(request);
    SecurityIdentity known = token == null ? null : seen.getIfPresent(token);
    return known == null || isOver(known)
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(known);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public int priority() {
    return LAST;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
    if (token != null
        && identity.getPrincipal() instanceof JsonWebToken
        && OidcUtils.DEFAULT_TENANT_ID.equals(
            identity.<Object>getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
      seen.put(token.getToken(), withoutRequest(identity));
    }
    return Uni.createFrom().item(identity);
  }

  /** The time of its end is outside, as for OpenID Connect. */
  private boolean isOver(SecurityIdentity identity) {
    return !(identity.getPrincipal() instanceof JsonWebToken token)
        || token.getExpirationTime() <= clock.now().getEpochSecond();
  }

  private @Nullable String token(RoutingContext request) {
    String header = request.request().getHeader("Authorization");
    return header != null
            && header.length() > SCHEME.length()
            && header.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME)
            && isTakenAt(request.normalizedPath())
        ? header.substring(SCHEME.length())
        : null;
  }

  private boolean isTakenAt(String path) {
    return paths.stream()
        .anyMatch(
            each ->
                each.endsWith("/*")
                    ? path.startsWith(each.substring(0, each.length() - 1))
                    : path.equals(each));
  }

  /** The library keeps the request it came with among the attributes. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder alone =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials())
            .addPermissionChecker(identity::checkPermission);
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RoutingContext)) {
                alone.addAttribute(name, value);
              }
            });
    return alone.build();
  }
}
