package org.coursewatch.browser;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.identity.KeycloakServer;
import org.coursewatch.platform.FreshDatabase;

/** The service as people meet it with a browser: a real Keycloak says who they are. */
public final class ConsoleProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.auth.basic", "false",
        "quarkus.security.users.embedded.enabled", "false",
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.console.tenant-enabled", "true",
        // Tests prepare in the name of people who have not signed in; FreshSignInTest asks for it.
        "coursewatch.signature.max-age", "0s");
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
