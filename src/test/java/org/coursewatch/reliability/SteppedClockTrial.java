package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The clock of one of two nodes is stepped while it works, up to two hours ahead and most of an
 * hour back; the other node and the database keep the right time. Needs libfaketime; called by
 * {@code deploy/failure/try.sh}.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SteppedClockTrial.Alone.class)
class SteppedClockTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  /** As libfaketime reads them; tokens are good from an hour ago on. */
  private static final String[] STEPS = {"+1h", "-50m", "+0", "+90s", "-90s", "+2h", "-5m", "+0"};

  private static final int WRITES_OF_STEP = 20;

  private static final String LIBRARY =
      System.getProperty(
          "coursewatch.trial.faketime", "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void nothingIsOutOfOrderWhateverTheClockSays() throws Exception {
    assertThat(Path.of(LIBRARY)).as("libfaketime").exists();
    Path step = Path.of("target", "trials", "clock").toAbsolutePath();
    Files.createDirectories(step.getParent());
    Files.writeString(step, "+0\n");
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      stage.add(Map.of());
      stage.add(
          Map.of(
              "LD_PRELOAD", LIBRARY,
              "FAKETIME_TIMESTAMP_FILE", step.toString(),
              "FAKETIME_CACHE_DURATION", "1",
              "FAKETIME_DONT_FAKE_MONOTONIC", "1",
              "DONT_FAKE_MONOTONIC", "1"));
      Workload workload = stage.work(cast, 12, 1);
      play(workload, step);
      long ahead =
          stage
              .database()
              .number(
                  "select count(*) from course_fact where recorded_at > now() + interval '10min'");
      Stage.tell("%d facts bear an instant that is still to come", ahead);
      assertThat(stage.judge("clock", workload, cast)).isEmpty();
      assertThat(ahead).as("or the clock was not stepped").isPositive();
    }
  }

  private static void play(Workload workload, Path step) throws Exception {
    for (String each : STEPS) {
      Files.writeString(step, each + "\n");
      Thread.sleep(6_000);
      // On a busy machine it takes longer until anybody works by this clock.
      Stage.awaitWrites(workload, WRITES_OF_STEP);
      Stage.tell("clock %s: %d writes acknowledged", each, workload.acknowledged());
    }
  }
}
