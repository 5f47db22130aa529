package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.PackagedService;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.ServiceNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, each the packaged service in a process of its own, sweep one database. Ten times one
 * of them is killed with {@code kill -9} in the middle of a transaction: while it flags, while it
 * settles a course, while it escalates, while it plans notices, while it writes down what it did.
 * Every flag, every step, every reversal and every notice is there exactly once, and none is
 * missing.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(KilledNodeTest.Alone.class)
class KilledNodeTest {

  /** A database of its own: every row of it is looked at. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final String LAST = "insert into sweep_run";

  /** In the middle of what a node dies, by the words of its statement. */
  private static final List<String> IN_THE_MIDDLE_OF =
      List.of(
          LAST,
          "insert into overdue_flag",
          "course_fact",
          "insert into escalation",
          "insert into notice");

  /** It sweeps and plans notices all the time and does nothing else by itself. */
  private static final Map<String, String> BUSY =
      Map.of(
          "COURSEWATCH_SWEEP_EVERY", "1s",
          "COURSEWATCH_NOTICES_PLAN_EVERY", "1s",
          "COURSEWATCH_NOTICES_SEND_EVERY", "off",
          "COURSEWATCH_NONCOMPLIANCE_EVERY", "off",
          "COURSEWATCH_AUDIT_LOOK_EVERY", "off");

  private static final int ROUNDS = 10;
  private static final int NEGLECTED = 80;
  private static final int LAPSED = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject ParkedCourses courses;
  @Inject OverdueStories stories;
  @Inject OnceEach once;
  @Inject NoticesOnce notices;
  @Inject ServiceClock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  @ConfigProperty(name = "coursewatch.keys.file")
  Path keys;

  private final List<ServiceNode> nodes = new ArrayList<>();
  private final List<String> killedDuring = new ArrayList<>();
  private LocalDate today;
  private Path jar;
  private int started;

  @AfterEach
  void stop() {
    nodes.forEach(ServiceNode::close);
  }

  @Test
  void everythingIsOnceWhateverDies() throws Exception {
    today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    courses.prepare();
    for (int round = 0; round < ROUNDS; round++) {
      courses.park(round, NEGLECTED, LAPSED, today);
    }
    slowDown();
    jar = PackagedService.jar();
    startOne();
    startOne();
    for (int round = 0; round < ROUNDS; round++) {
      oneDies(round);
    }
    nobodyComplained();
    stop();
    once.derivedRowsAreRight(clock.now());
    int died = once.sweepsTellWhatTheyDid();
    assertThat(killedDuring).hasSize(ROUNDS);
    assertThat(died).as("sweeps that died half done").isBetween(1, ROUNDS);
  }

  /** Two nodes never get in each other's way. A node that is told to stop may say what it left. */
  private void nobodyComplained() throws IOException {
    for (int node = 0; node < started; node++) {
      assertThat(Files.readString(ServiceNode.log("node-" + node, jar)))
          .as("what node-" + node + " said")
          .doesNotContain(" ERROR ");
    }
  }

  /** Both wait for the round; one is killed in it, another takes its place. */
  private void oneDies(int round) throws IOException, InterruptedException {
    for (ServiceNode node : nodes) {
      await(() -> hasSwept(node), () -> node.name() + " sweeps");
    }
    courses.release(round);
    kill(inTheMiddle(round));
    startOne();
    await(
        () -> isDone(round),
        () ->
            "round %d: %d unsettled, %d of %d flags, %d of %d steps, %d of %d notices"
                .formatted(
                    round,
                    courses.unsettled(round, today),
                    once.flags(round).size(),
                    once.wantedFlags(round, today).size(),
                    once.steps(round).size(),
                    once.wantedSteps(round, today).size(),
                    notices.there(round).size(),
                    notices.wanted(round, today).size()));
    // Whoever would do it once more has the time to.
    int sweeps = courses.count("sweep_run");
    await(() -> courses.count("sweep_run") >= sweeps + 3, () -> "three more sweeps");
    assertThat(once.flags(round)).isEqualTo(once.wantedFlags(round, today)).isNotEmpty();
    assertThat(once.steps(round))
        .containsExactlyInAnyOrderElementsOf(once.wantedSteps(round, today))
        .isNotEmpty();
    assertThat(once.reversals(round)).hasSize(LAPSED).doesNotHaveDuplicates();
    assertThat(notices.there(round))
        .containsExactlyInAnyOrderElementsOf(notices.wanted(round, today))
        .isNotEmpty();
  }

  private boolean isDone(int round) {
    return courses.unsettled(round, today) == 0
        && once.flags(round).size() >= once.wantedFlags(round, today).size()
        && once.steps(round).size() >= once.wantedSteps(round, today).size()
        && notices.there(round).size() >= notices.wanted(round, today).size();
  }

  /** A node that is in the middle of something: the transaction is open, the statement at work. */
  private ServiceNode inTheMiddle(int round) throws InterruptedException {
    String words = IN_THE_MIDDLE_OF.get(round % IN_THE_MIDDLE_OF.size());
    if (words.equals(LAST)) {
      // After both have done everything, and whatever one could have done after the other.
      await(() -> isDone(round), () -> "round " + round);
    }
    String question =
        "select application_name from pg_stat_activity where application_name like 'node-%'"
            + " and xact_start is not null and query ilike '%"
            + words
            + "%' limit 1";
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < limit) {
      Optional<String> name = stories.rows(question).stream().findFirst();
      if (name.isPresent()) {
        killedDuring.add(words);
        return nodes.stream()
            .filter(node -> node.name().equals(name.get()))
            .findFirst()
            .orElseThrow();
      }
      Thread.sleep(2);
    }
    throw new AssertionError("no node was seen during: " + words);
  }

  private void kill(ServiceNode node) throws InterruptedException {
    node.kill();
    nodes.remove(node);
  }

  private void startOne() throws IOException {
    String name = "node-" + started++;
    nodes.add(ServiceNode.start(name, jar, ServiceNode.on(name, jdbcUrl, keys), BUSY));
  }

  private boolean hasSwept(ServiceNode node) {
    assertThat(node.isAlive()).as(node.name() + " lives").isTrue();
    return courses.count("sweep_run where node = '%s'".formatted(node.name())) > 0;
  }

  /**
   * Rows of one statement come one after the other, so slowly that it can be met in its middle, and
   * that the other node, which sweeps every second, begins the same before it is committed.
   */
  private void slowDown() {
    stories.force(
        "create function take_your_time() returns trigger language plpgsql as"
            + " $$ begin perform pg_sleep(case tg_table_name when 'sweep_run' then 0.2 else 0.005 end);"
            + " return new; end $$");
    for (String table :
        List.of("overdue_flag", "escalation", "course_fact", "notice", "sweep_run")) {
      stories.force(
          "create trigger take_your_time before insert on %s for each row execute function take_your_time()"
              .formatted(table));
    }
  }

  private static void await(BooleanSupplier wanted, Supplier<String> what)
      throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what.get()).isLessThan(limit);
      Thread.sleep(50);
    }
  }
}
