package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.audit.app.SealAudit;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.BackupCommands.Restored;
import org.coursewatch.platform.backup.BackupManifest;
import org.coursewatch.platform.backup.Restore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup is made while people write. Restored by the packaged service, the database is what it
 * was at one moment: whatever was acknowledged before is there, what began later is not, every row
 * has its values, and ledger, audit trail, seals and derived rows are whole.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(BackupTest.Alone.class)
class BackupTest {

  /** A database of its own: all of it is compared. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final Path LIVE = Path.of("target", "test-database");
  private static final int WRITERS = 3;

  /** When a course was asked for, and when the answer was there. */
  private record Written(Instant begun, Instant acknowledged) {}

  @TempDir Path folder;

  @Inject TestPeople people;
  @Inject SealAudit seals;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource owner;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  private final Map<String, Written> written = new ConcurrentHashMap<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final BackupCommands commands =
      new BackupCommands(new PrintStream(said, true, StandardCharsets.UTF_8));

  @Test
  void bringsBackOneMomentWhileEverybodyWrites() throws Exception {
    seals.sealIfDue(Duration.ofMinutes(1), Actor.SYSTEM, clock.now());
    Path file = folder.resolve("backup.tar.gz");
    BackupManifest manifest = backupWhileWriting(file);
    assertThat(written.values()).as("before").anyMatch(each -> isBefore(each, manifest));
    assertThat(written.values())
        .as("after")
        .anyMatch(each -> each.begun().isAfter(manifest.made()));

    Path home = folder.resolve("restored");
    try (EmbeddedDatabase database =
        commands.restore(file.toString(), home.toString()).map(Restored::database).orElseThrow()) {
      Set<String> there = courses(database.owner());
      assertThat(there)
          .containsAll(acknowledgedBefore(manifest))
          .doesNotContainAnyElementsOf(begunAfter(manifest));
      assertThat(there).hasSizeLessThan(courses(owner).size());
      force(
          database,
          "set session_replication_role = replica; update course_fact set recorded_at = recorded_at + interval '1 ms' where ctid = (select ctid from course_fact limit 1)");
      assertThat(Restore.differences(manifest, database.owner()))
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("course_fact: ")
          .endsWith("with other values");
      force(
          database,
          "set session_replication_role = replica; delete from audit_entry where ctid = (select ctid from audit_entry limit 1)");
      assertThat(Restore.differences(manifest, database.owner()))
          .hasSize(2)
          .first()
          .asString()
          .startsWith("audit_entry: ");
    }
    isWholeForThePackagedService(file);
  }

  private BackupManifest backupWhileWriting(Path file) throws Exception {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      Future<?>[] all = new Future<?>[WRITERS];
      for (int writer = 0; writer < WRITERS; writer++) {
        all[writer] = writers.submit(() -> write(practice));
      }
      try {
        await(10);
        assertThat(commands.run(Optional.of(LIVE), "test", "backup", file.toString()))
            .as(said.toString(StandardCharsets.UTF_8))
            .isZero();
        await(written.size() + 10);
      } finally {
        enough.set(true);
      }
      for (Future<?> each : all) {
        // Nobody was refused anything meanwhile.
        each.get(30, TimeUnit.SECONDS);
      }
    }
    return Restore.verify(file);
  }

  private void write(Practice practice) {
    while (!enough.get()) {
      Instant begun = clock.now();
      Treated treated = people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", begun);
      people.say(
          treated, new CounselingConfirmed(begun.atZone(TestPeople.NEW_YORK).toLocalDate()), begun);
      written.put(treated.course().toString(), new Written(begun, clock.now()));
    }
  }

  private void await(int many) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (written.size() < many) {
      assertThat(System.nanoTime()).as("%d courses written", many).isLessThan(limit);
      Thread.sleep(20);
    }
  }

  private Set<String> acknowledgedBefore(BackupManifest manifest) {
    return courses(each -> isBefore(each, manifest));
  }

  private Set<String> begunAfter(BackupManifest manifest) {
    return courses(each -> each.begun().isAfter(manifest.made()));
  }

  private Set<String> courses(Predicate<Written> which) {
    Set<String> those = new HashSet<>();
    written.forEach(
        (course, when) -> {
          if (which.test(when)) {
            those.add(course);
          }
        });
    return those;
  }

  private static boolean isBefore(Written each, BackupManifest manifest) {
    return each.acknowledged().isBefore(manifest.made());
  }

  private void isWholeForThePackagedService(Path file) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder restoring =
        new ProcessBuilder(
                PackagedService.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PackagedService.jar().toString(),
                "restore",
                file.toString(),
                folder.resolve("checked").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    restoring.environment().keySet().removeIf(name -> name.matches("(?i)(quarkus|coursewatch).*"));
    restoring.environment().put("COURSEWATCH_KEYS_FILE", keys.toAbsolutePath().toString());
    // Migrated by the test, with the demo's memory in it, which the jar does not know.
    restoring.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    Process process = restoring.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(Files.readString(output))
        .contains("Restored to ", " 1 seals, 0 breaks", " 0 wrong rows", "All is whole.");
    assertThat(process.exitValue()).isZero();
  }

  private static Set<String> courses(DataSource database) throws SQLException {
    Set<String> courses = new HashSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select course_id::text from course")) {
      while (rows.next()) {
        courses.add(rows.getString(1));
      }
    }
    return courses;
  }

  private static void force(EmbeddedDatabase database, String statements) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
