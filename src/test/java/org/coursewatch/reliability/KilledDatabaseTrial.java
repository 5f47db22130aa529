package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.coursewatch.platform.FreshDatabase;
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
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      assertThat(DatabaseDeaths.play("database", stage, cast, ROUNDS, false, SEED)).isEmpty();
    }
  }
}
