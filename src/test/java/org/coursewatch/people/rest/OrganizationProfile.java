package org.coursewatch.people.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/** People who sign in and are not enrolled yet, and a real mail server. */
public class OrganizationProfile implements QuarkusTestProfile {

  private static final Map<String, String> USERS =
      Map.of(
          "new-prescriber", "prescriber",
          "delegate", "prescriber",
          "new-representative", "representative",
          "new-pharmacist", "pharmacist",
          "new-wholesaler", "wholesaler",
          "late-wholesaler", "wholesaler",
          "new-designee", "designee");

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    USERS.forEach(
        (name, role) -> {
          settings.put("quarkus.security.users.embedded.users." + name, "demo");
          settings.put("quarkus.security.users.embedded.roles." + name, role);
        });
    return settings;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(FreshDatabase.class), new TestResourceEntry(MailServer.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
