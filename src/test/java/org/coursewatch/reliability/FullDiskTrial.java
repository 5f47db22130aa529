package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The disk of the database fills up under load, until it cannot write its log any more and stops
 * itself; then somebody makes room. The disk is a small one in memory, so that this needs root.
 * Called by {@code deploy/failure/try.sh}.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FullDiskTrial.Alone.class)
class FullDiskTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final int ROUNDS = 3;
  private static final long ROOM_LEFT_BYTES = 2L << 20;
  private static final int SEGMENTS_AT_ONCE = 5;

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @Test
  void nothingIsLostOnAFullDisk() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "mounting needs root");
    Cast cast = people.cast();
    TrialDatabase database = TrialDatabase.behind(jdbcUrl);
    Path data = database.data();
    Path aside = data.resolveSibling("postgres-aside");
    database.stop();
    run("cp", "-a", data.toString(), aside.toString());
    run("mount", "-t", "tmpfs", "-o", "size=500m,mode=700", "tmpfs", data.toString());
    try {
      run("cp", "-a", aside + "/.", data.toString());
      database.start();
      try (Stage stage = Stage.open(jdbcUrl, keys)) {
        assertThat(play(stage, cast, data.resolve("ballast"))).isEmpty();
      }
    } finally {
      if (Files.exists(data.resolve("postmaster.pid"))) {
        database.stop();
      }
      run("umount", data.toString());
      run("rm", "-r", aside.toString());
      // What ran before, for whoever started it and will stop it.
      database.start();
    }
  }

  private List<Broken> play(Stage stage, Cast cast, Path ballast) throws Exception {
    stage.add(Map.of());
    stage.add(Map.of());
    Workload workload = stage.work(cast, 12, 1);
    for (int round = 1; round <= ROUNDS; round++) {
      Thread.sleep(5_000);
      fill(ballast);
      awaitStandstill(workload, stage.database());
      Stage.tell(
          "round %d: full, nothing is acknowledged any more; the database %s",
          round, stage.database().answers() ? "still answers" : "has stopped");
      Thread.sleep(2_000);
      Files.delete(ballast);
      if (!stage.database().answers()) {
        restart(stage.database());
      }
      Stage.tell(
          "round %d: first write acknowledged %d ms after there was room",
          round, DatabaseDeaths.untilWorkGoesOn(workload));
    }
    assertThat(workload.troubles()).as("or the disk was never full").isNotEmpty();
    return stage.judge("disk", workload, cast);
  }

  /**
   * Waits until nothing was acknowledged for five seconds. The database keeps some segments of its
   * log for later; it is made to use them up, so that the next one needs room.
   */
  private static void awaitStandstill(Workload workload, TrialDatabase database)
      throws InterruptedException {
    long limit = System.nanoTime() + Stage.PATIENCE.toNanos();
    long before;
    do {
      assertThat(System.nanoTime()).as("a full disk stops the work").isLessThan(limit);
      before = workload.acknowledged();
      for (int segment = 0; segment < SEGMENTS_AT_ONCE; segment++) {
        nextSegment(database);
        Thread.sleep(1_000);
      }
    } while (workload.acknowledged() != before);
  }

  private static void nextSegment(TrialDatabase database) {
    try {
      database.execute("select pg_switch_wal()");
    } catch (SQLException e) {
      // It has stopped, or there is no room for the next one: what this is for.
      assertThat(e.getSQLState())
          .as("of the disk or the server")
          .matches("08.*|53.*|57.*|58.*|XX.*");
    }
  }

  /** It comes back by itself, or has given up and is started by whoever looks after it. */
  private static void restart(TrialDatabase database) throws Exception {
    Thread.sleep(3_000);
    if (!database.answers() && !Files.exists(database.data().resolve("postmaster.pid"))) {
      database.start();
    }
    database.awaitAnswer();
  }

  /** Takes all room but two megabytes; all of it where the database takes some meanwhile. */
  private static void fill(Path ballast) {
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      byte[] megabyte = new byte[1 << 20];
      while (Files.getFileStore(ballast).getUsableSpace() > ROOM_LEFT_BYTES) {
        file.write(megabyte);
      }
    } catch (IOException e) {
      Stage.tell("no room left for the ballast");
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(exit).as(String.join(" ", command)).isZero();
  }
}
