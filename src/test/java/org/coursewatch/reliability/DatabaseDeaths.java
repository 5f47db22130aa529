package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The database dies under load and comes back, round after round; the nodes live on. */
final class DatabaseDeaths {

  private static final int STOPPED_EVERY = 3;

  private DatabaseDeaths() {}

  /**
   * What was broken in the end.
   *
   * @param killsOnly whether it is never stopped in order
   */
  static List<Broken> play(
      String trial, Stage stage, Cast cast, int rounds, boolean killsOnly, long seed)
      throws Exception {
    Random random = new Random(seed);
    stage.add(Map.of());
    stage.add(Map.of());
    TrialDatabase database = stage.database();
    Workload workload = stage.work(cast, 12, seed);
    for (int round = 1; round <= rounds; round++) {
      Thread.sleep(2_000 + random.nextInt(3_000));
      boolean isKill = killsOnly || round % STOPPED_EVERY != 0;
      if (isKill) {
        database.kill();
      } else {
        database.stop();
      }
      Thread.sleep(random.nextInt(2_000));
      database.start();
      Stage.tell(
          "round %d: database %s, first write acknowledged %d ms after it was back",
          round, isKill ? "killed" : "stopped", untilWorkGoesOn(workload));
    }
    return stage.judge(trial, workload, cast);
  }

  /** Waits for the next acknowledged write, and says for how many milliseconds. */
  static long untilWorkGoesOn(Workload workload) throws InterruptedException {
    long before = workload.acknowledged();
    long since = System.nanoTime();
    while (workload.acknowledged() == before) {
      assertThat(System.nanoTime() - since)
          .as("work goes on by itself")
          .isLessThan(Stage.PATIENCE.toNanos());
      Thread.sleep(20);
    }
    return (System.nanoTime() - since) / 1_000_000;
  }
}
