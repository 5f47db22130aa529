package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Nodes of the service die by {@code kill -9} at random moments under load, one at a time and now
 * and then all at once. Called by {@code deploy/failure/try.sh}; its name keeps it out of every
 * other test run.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(KilledServiceTrial.Alone.class)
class KilledServiceTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final int ROUNDS = Integer.getInteger("coursewatch.trial.rounds", 20);
  private static final int ALL_AT_ONCE_EVERY = 5;
  private static final long SEED = Long.getLong("coursewatch.trial.seed", 1);

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void nothingIsLostWhoeverDies() throws Exception {
    Random random = new Random(SEED);
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      stage.add(Map.of());
      stage.add(Map.of());
      Workload workload = stage.work(cast, 12, SEED);
      for (int round = 1; round <= ROUNDS; round++) {
        Thread.sleep(300 + random.nextInt(2_500));
        List<ServiceNode> dying =
            round % ALL_AT_ONCE_EVERY == 0
                ? stage.nodes()
                : List.of(stage.nodes().get(random.nextInt(2)));
        for (ServiceNode node : dying) {
          stage.kill(node);
        }
        for (ServiceNode node : dying) {
          stage.replace(node, Map.of()).awaitReady(Stage.PATIENCE);
        }
        Stage.tell("round %d: %d writes acknowledged", round, workload.acknowledged());
      }
      assertThat(stage.judge("kill", workload, cast)).isEmpty();
    }
  }
}
