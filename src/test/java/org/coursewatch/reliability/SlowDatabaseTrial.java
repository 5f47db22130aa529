package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The way to the database is slow, silent and cut, while more people ask than the pool has
 * connections. Called by {@code deploy/failure/try.sh}.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SlowDatabaseTrial.Alone.class)
class SlowDatabaseTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final int MANY = 40;

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void nothingIsLostOnABadWire() throws Exception {
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys);
        SlowWire wire = SlowWire.to(stage.database().port())) {
      String through = jdbcUrl.replaceAll(":\\d+/", ":" + wire.port() + "/");
      for (String node : new String[] {"trial-a", "trial-b"}) {
        stage.add(
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                through + "?ApplicationName=" + node,
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "4"));
      }
      Workload workload = stage.work(cast, MANY, 1);
      Thread.sleep(5_000);
      for (int round = 1; round <= 3; round++) {
        phase(workload, "fast", 5_000);
        wire.delay(60);
        phase(workload, "60 ms slower an answer, " + MANY + " people at 8 connections", 15_000);
        wire.delay(0);
        wire.silence(true);
        phase(workload, "silent", 8_000);
        wire.silence(false);
        phase(workload, "fast again", 5_000);
        for (int cut = 0; cut < 5; cut++) {
          wire.cut();
          Thread.sleep(700);
        }
        phase(workload, "after five cuts", 5_000);
      }
      assertThat(stage.judge("slow", workload, cast)).isEmpty();
    }
  }

  private static void phase(Workload workload, String name, long millis)
      throws InterruptedException {
    long before = workload.acknowledged();
    Thread.sleep(millis);
    Stage.tell(
        "%s: %.1f writes acknowledged a second",
        name, (workload.acknowledged() - before) / (millis / 1000.0));
  }
}
