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
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.reliability.Broken.Promise;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The trials tried: what guards a promise is taken away, and the checker has to notice, or it
 * proves nothing. Called by {@code deploy/failure/try.sh}.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(MutationTrial.Alone.class)
class MutationTrial {

  /** A database of its own. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final int ROUNDS = 5;
  private static final long SEED = Long.getLong("coursewatch.trial.seed", 1);

  @Inject TrialPeople people;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  /** A database that acknowledges before it has written. */
  @Test
  void whatIsAcknowledgedTooEarlyIsNoticed() throws Exception {
    TrialDatabase database = TrialDatabase.behind(jdbcUrl);
    database.execute("alter role coursewatch_app set synchronous_commit = off");
    // Seconds pass before what was acknowledged is written.
    database.execute("alter system set wal_writer_delay = '10s'");
    database.execute("select pg_reload_conf()");
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      List<Broken> broken = DatabaseDeaths.play("mutation", stage, cast, ROUNDS, true, SEED);
      assertThat(broken).extracting(Broken::promise).contains(Promise.ACKNOWLEDGED_IS_THERE);
    } finally {
      database.execute("alter role coursewatch_app reset synchronous_commit");
      database.execute("alter system reset wal_writer_delay");
    }
    Stage.tell("mutation: what was lost was noticed");
  }

  /**
   * A key that can be taken any number of times: what is sent again is done again, as far as the
   * rules let it be. They refuse a fact that is there and a step that was taken, and give back the
   * authorization that lives; so it is not there twice, but it is answered otherwise.
   */
  @Test
  void aKeyThatIsForgottenIsNoticed() throws Exception {
    TrialDatabase database = TrialDatabase.behind(jdbcUrl);
    database.execute("alter table idempotency drop constraint idempotency_pkey");
    Cast cast = people.cast();
    try (Stage stage = Stage.open(jdbcUrl, keys)) {
      stage.add(Map.of());
      Workload workload = stage.work(cast, 12, SEED);
      Thread.sleep(10_000);
      List<Broken> broken = stage.judge("mutation", workload, cast);
      assertThat(broken).extracting(Broken::promise).contains(Promise.ANSWERED_ALIKE_AGAIN);
    }
    Stage.tell("mutation: what was answered otherwise the second time was noticed");
  }
}
