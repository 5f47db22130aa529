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
import org.coursewatch.reliability.Broken.Promise;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The database is stopped and started, and killed and started, under load; the nodes of the service
 * live on. Called by {@code deploy/failure/try.sh}.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(KilledDatabaseTrial.Alone.class)
class KilledDatabaseTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final int ROUNDS = Integer.getInteger("coursewatch.trial.rounds", 10);
  private static final long SEED = Long.getLong("coursewatch.trial.seed", 1);

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void nothingIsLostHoweverItEnds() throws Exception {
    assertThat(play("database", ROUNDS)).isEmpty();
  }

  /**
   * The mutation: a database that acknowledges before it has written. The checker has to notice, or
   * it proves nothing.
   */
  @Test
  void whatIsAcknowledgedTooEarlyIsNoticed() throws Exception {
    TrialDatabase database = TrialDatabase.behind(jdbcUrl);
    database.execute("alter role coursewatch_app set synchronous_commit = off");
    database.execute("alter role postgres set synchronous_commit = off");
    // Seconds pass before what was acknowledged is written.
    database.execute("alter system set wal_writer_delay = '10s'");
    database.execute("select pg_reload_conf()");
    List<Broken> broken = play("mutation", 6);
    database.execute("alter role coursewatch_app reset synchronous_commit");
    database.execute("alter role postgres reset synchronous_commit");
    database.execute("alter system reset wal_writer_delay");
    assertThat(broken).extracting(Broken::promise).contains(Promise.ACKNOWLEDGED_IS_THERE);
    Stage.tell("mutation: noticed");
  }

  private List<Broken> play(String trial, int rounds) throws Exception {
    Random random = new Random(SEED);
    Cast cast = people.cast(60, 5);
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      stage.add(Map.of());
      stage.add(Map.of());
      TrialDatabase database = stage.database();
      Workload workload = stage.work(cast, 12, SEED);
      for (int round = 1; round <= rounds; round++) {
        Thread.sleep(2_000 + random.nextInt(3_000));
        boolean isKill = round % 3 != 0 || trial.equals("mutation");
        if (isKill) {
          database.kill();
        } else {
          database.stop();
        }
        Thread.sleep(random.nextInt(2_000));
        database.start();
        long before = workload.acknowledged();
        long since = System.nanoTime();
        while (workload.acknowledged() == before) {
          assertThat(System.nanoTime() - since)
              .as("work goes on by itself")
              .isLessThan(Stage.PATIENCE.toNanos());
          Thread.sleep(20);
        }
        Stage.tell(
            "round %d: database %s, first write acknowledged %d ms after it was back",
            round, isKill ? "killed" : "stopped", (System.nanoTime() - since) / 1_000_000);
      }
      return stage.judge(trial, workload, cast);
    }
  }
}
