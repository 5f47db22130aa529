package org.coursewatch.noncompliance.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/** A database of its own, and a second account of the program's office. */
public final class TwoAdministrators implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.security.users.embedded.users.administrator-2", "demo",
        "quarkus.security.users.embedded.roles.administrator-2", "administrator");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(FreshDatabase.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
