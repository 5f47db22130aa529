package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/**
 * A rolling upgrade: nodes of an older version are at work; a newer one migrates the database
 * meanwhile and joins them; older ones are ended and take part again; in the end only newer ones
 * are left. Both versions work on the newer one's tables. {@code deploy/failure/try.sh} builds the
 * older jar; without one the same jar plays both parts.
 *
 * <p>The migration is one more than this version has: a table, a column and a new body for a
 * function, as upgrades have them.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(TwoVersionsTrial.Alone.class)
class TwoVersionsTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final String OLDER = System.getProperty("coursewatch.trial.older", "");

  private static final String MIGRATION =
      """
      create table trial_of_upgrade (course_id uuid primary key references course, noted_at timestamptz);
      grant select, insert on trial_of_upgrade to coursewatch_app;
      alter table course_fact add column trial_of_upgrade text;
      alter table course add column trial_of_upgrade text;
      create index trial_of_upgrade_by_time on course_fact (recorded_at);
      """;

  /** A node looks whether the database fits; the tests' memory of their demo is in no jar. */
  private static final Map<String, String> AS_IN_PRODUCTION =
      Map.of(
          "QUARKUS_FLYWAY_MIGRATE_AT_START", "true",
          "QUARKUS_FLYWAY_USERNAME", "postgres",
          "QUARKUS_FLYWAY_PASSWORD", "postgres",
          "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:missing,*:future");

  private static final int MOST_TRIES = 10;
  private static final long BETWEEN_TRIES_MILLIS = 5_000;

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  @ConfigProperty(name = "quarkus.flyway.init-sql")
  String initSql;

  @Test
  void nothingIsLostBetweenTwoVersions() throws Exception {
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      Stage.tell("upgrade: older version: %s", OLDER.isEmpty() ? "the same jar" : OLDER);
      ServiceNode first = older(stage);
      older(stage);
      Workload workload = stage.work(cast, 12, 1);
      Thread.sleep(5_000);
      migrate();
      Stage.tell("upgrade: migrated, %d writes", workload.acknowledged());
      stage.add(AS_IN_PRODUCTION);
      Thread.sleep(10_000);
      first.close();
      Stage.tell("upgrade: one older ended, %d writes", workload.acknowledged());
      older(stage);
      Thread.sleep(8_000);
      for (ServiceNode node : stage.nodes()) {
        if (!node.equals(stage.nodes().get(2))) {
          node.close();
        }
      }
      stage.add(AS_IN_PRODUCTION);
      Thread.sleep(8_000);
      assertThat(stage.judge("upgrade", workload, cast)).isEmpty();
    }
  }

  /**
   * As the newer version does at its start, again and again as Kubernetes does with a step that
   * failed; the service's own migrations are in its jar.
   */
  private void migrate() throws IOException, InterruptedException {
    Path folder = Path.of("target", "trials", "migration").toAbsolutePath();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("V9000__trial_of_upgrade.sql"), MIGRATION);
    Flyway flyway =
        Flyway.configure()
            .dataSource(jdbcUrl, "postgres", "postgres")
            .locations("filesystem:" + folder)
            .initSql(initSql)
            .ignoreMigrationPatterns("*:missing")
            .load();
    for (int tries = 1; ; tries++) {
      try {
        assertThat(flyway.migrate().migrationsExecuted).isOne();
        Stage.tell("upgrade: migrated at try %d", tries);
        return;
      } catch (FlywayException undone) {
        if (tries == MOST_TRIES) {
          throw undone;
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
  }

  private static ServiceNode older(Stage stage) throws Exception {
    return OLDER.isEmpty()
        ? stage.add(AS_IN_PRODUCTION)
        : stage.add(Path.of(OLDER), AS_IN_PRODUCTION);
  }
}
