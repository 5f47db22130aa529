package org.coursewatch.dispense.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits of look-ups and of results that fit nobody that the service ships with. */
public final class FewLookups implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "coursewatch.lookup.free-of-account", "5",
        "coursewatch.lookup.free-of-pharmacy", "10",
        "coursewatch.lookup.free-of-number", "10",
        "coursewatch.lookup.lock-at", "20",
        "coursewatch.results.free", "5");
  }
}
