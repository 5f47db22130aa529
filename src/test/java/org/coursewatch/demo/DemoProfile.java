package org.coursewatch.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/** The service with a small demo: each plot once. */
public final class DemoProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("coursewatch.demo.courses", String.valueOf(Plot.values().length));
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
