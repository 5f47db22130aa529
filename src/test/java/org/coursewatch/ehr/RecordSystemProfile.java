package org.coursewatch.ehr;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.identity.KeycloakServer;
import org.coursewatch.platform.FreshDatabase;

/** The service with two record systems and a real Keycloak, which says who its own people are. */
public final class RecordSystemProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.auth.basic", "false",
        "quarkus.security.users.embedded.enabled", "false",
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.console.tenant-enabled", "true",
        "coursewatch.signature.max-age", "0s");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(FreshDatabase.class),
        new TestResourceEntry(KeycloakServer.class),
        new TestResourceEntry(RecordSystem.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
