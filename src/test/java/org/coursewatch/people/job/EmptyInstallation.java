package org.coursewatch.people.job;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import org.coursewatch.platform.FreshDatabase;

/** A database nobody has written to. */
public final class EmptyInstallation implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(FreshDatabase.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
