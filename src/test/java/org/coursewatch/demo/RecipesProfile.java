package org.coursewatch.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/**
 * A demo of its own, as {@code ./mvnw quarkus:dev} has it: endpoints on this machine are called.
 */
public final class RecipesProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "coursewatch.demo.courses",
        String.valueOf(Plot.values().length),
        "coursewatch.webhooks.any-address",
        "true");
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
