package org.coursewatch.dispense;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lets as many pharmacies sign in as ask for one course at once: {@code rx-1} to {@code rx-32}; and
 * a representative.
 */
public final class PharmacyAccounts implements QuarkusTestResourceLifecycleManager {

  public static final List<String> NAMES =
      IntStream.rangeClosed(1, 32).mapToObj(i -> "rx-" + i).toList();

  public static final String REPRESENTATIVE = "rx-representative";

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    for (String name : NAMES) {
      settings.put("quarkus.security.users.embedded.users." + name, "demo");
      settings.put("quarkus.security.users.embedded.roles." + name, "pharmacist");
    }
    settings.put("quarkus.security.users.embedded.users." + REPRESENTATIVE, "demo");
    settings.put("quarkus.security.users.embedded.roles." + REPRESENTATIVE, "representative");
    return settings;
  }

  @Override
  public void stop() {
    // nothing was started
  }
}
