package org.coursewatch.platform.rest;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the identity provider was ever reached: a node without its keys lets nobody in. Once it
 * was, a node goes on with the keys it has; then it only says that the provider is away, because
 * all nodes would have to go with it.
 */
@Readiness
class IdentityReady implements HealthCheck {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int FINE = 200;

  private final Optional<URI> discovery;
  private final long keptNanos;
  private boolean wasReached;
  private boolean isReached;
  private long lookedAt;

  @Inject
  IdentityReady(@ConfigProperty(name = "coursewatch.identity.url") Optional<String> provider) {
    this(provider, KEPT);
  }

  /**
   * @param kept for how long a provider that answered is not asked again
   */
  IdentityReady(Optional<String> provider, Duration kept) {
    this.keptNanos = kept.toNanos();
    this.discovery =
        provider.map(
            url -> URI.create(url.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
  }

  @Override
  public synchronized HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("identity provider");
    if (discovery.isEmpty()) {
      return answer.up().withData(Why.KEY, "none is configured").build();
    }
    if (!isReached || System.nanoTime() - lookedAt >= keptNanos) {
      isReached = reach(discovery.get());
      lookedAt = System.nanoTime();
    }
    wasReached |= isReached;
    return isReached
        ? answer.up().build()
        : answer.status(wasReached).withData(Why.KEY, "it does not answer").build();
  }

  private static boolean reach(URI address) {
    try {
      HttpURLConnection asked = (HttpURLConnection) address.toURL().openConnection();
      asked.setConnectTimeout(PATIENCE_MILLIS);
      asked.setReadTimeout(PATIENCE_MILLIS);
      asked.setInstanceFollowRedirects(false);
      try {
        return asked.getResponseCode() == FINE;
      } finally {
        asked.disconnect();
      }
    } catch (SSLException e) {
      // It is there. Whose certificates are trusted is set up for OpenID Connect, not for this
      // look.
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
