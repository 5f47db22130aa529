package org.coursewatch.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/** The service as in production: no demo accounts, and a real Keycloak says who is calling. */
public final class KeycloakProfile implements QuarkusTestProfile {

  /** How long a sign-in is good for signing here. */
  static final Duration FRESH = Duration.ofSeconds(12);

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.auth.basic", "false",
        "quarkus.security.users.embedded.enabled", "false",
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.console.tenant-enabled", "true",
        "coursewatch.signature.max-age", FRESH.toString());
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(FreshDatabase.class), new TestResourceEntry(KeycloakServer.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
