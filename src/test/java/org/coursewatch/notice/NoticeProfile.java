package org.coursewatch.notice;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;

/** A database of its own, a real mail server, and endpoints on this machine. */
public class NoticeProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "coursewatch.webhooks.any-address", "true",
        "coursewatch.webhooks.patience", "700ms",
        "coursewatch.address", "https://coursewatch.example.org");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(FreshDatabase.class), new TestResourceEntry(Mailbox.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
