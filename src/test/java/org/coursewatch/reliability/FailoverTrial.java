package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Three database nodes under Patroni, two nodes of the service, practices and pharmacies at work;
 * one fault after the other. Nothing acknowledged is lost, nothing is handed over twice, and the
 * time in which nobody could write is measured. Runs by {@code deploy/ha/try.sh} only, which brings
 * the cluster up.
 */
@QuarkusTest
@QuarkusTestResource(value = HighlyAvailableDatabase.class, restrictToAnnotatedClass = true)
@TestProfile(FailoverTrial.OnCluster.class)
class FailoverTrial {

  /** An application of its own. */
  public static final class OnCluster implements QuarkusTestProfile {}

  /** After which another node has to have taken over, whatever happened. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** How long a node stays away after the others work again. */
  private static final Duration AWAY = Duration.ofSeconds(10);

  /** So many rows of the witness, or writes of the service, tell that it works again. */
  private static final int WORKS_AGAIN = 20;

  private static final int COURSES = 150;
  private static final int PHARMACIES = 6;
  private static final int HANDS = 8;
  private static final Path RESULT = Path.of("target", "ha", "result.txt");

  /** A fault, and the span in which its effects show. */
  private record Round(Fault fault, String node, String leader, long from, long until) {}

  @Inject TrialPeople people;

  private final PatroniCluster cluster = new PatroniCluster();
  private final List<Round> rounds = new ArrayList<>();

  @Test
  void nothingAcknowledgedIsLostWhicheverNodeDies() throws Exception {
    Cast cast = people.cast(COURSES, PHARMACIES);
    cluster.awaitWhole(PATIENCE);
    try (TwoServices services = TwoServices.start();
        SqlWitness witness =
            new SqlWitness(
                HighlyAvailableDatabase.url(),
                HighlyAvailableDatabase.OWNER,
                HighlyAvailableDatabase.ownerPassword())) {
      Workload workload =
          new Workload(cast, services.addresses(), services.issuer(), HANDS, 7).start();
      witness.start();
      for (int round = 0; round < Integer.getInteger("coursewatch.ha.rounds", 1); round++) {
        for (Fault fault : Fault.values()) {
          happens(fault, workload, witness);
        }
      }
      History history = workload.stop(PATIENCE);
      witness.stop();
      history.write(RESULT.resolveSibling("history.txt"));
      judge(history, cast, witness, services);
    }
  }

  private void happens(Fault fault, Workload workload, SqlWitness witness)
      throws IOException, InterruptedException {
    cluster.awaitWhole(PATIENCE);
    awaitWork(workload, witness, System.nanoTime());
    String leader = cluster.primary().orElseThrow();
    String node = fault.isOfPrimary() ? leader : cluster.awaitedStandby().orElseThrow();
    long from = System.nanoTime();
    cluster.execute(fault.command(), node);
    if (fault.isOfPrimary() && fault != Fault.SERVER_CRASHED) {
      awaitOtherLeader(leader);
    }
    awaitWork(workload, witness, System.nanoTime());
    Thread.sleep(AWAY);
    if (!fault.repair().isEmpty()) {
      cluster.execute(fault.repair(), node);
    }
    cluster.awaitWhole(PATIENCE);
    String leads = cluster.primary().orElseThrow();
    rounds.add(new Round(fault, node, leads, from, System.nanoTime()));
  }

  private void awaitOtherLeader(String old) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> leads = cluster.primary();
    while (leads.isEmpty() || leads.get().equals(old)) {
      assertThat(System.nanoTime()).as("nobody took over from " + old).isLessThan(end);
      Thread.sleep(200);
      leads = cluster.primary();
    }
  }

  /** Both the service and plain SQL write. */
  private static void awaitWork(Workload workload, SqlWitness witness, long since)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long before = workload.acknowledged();
    while (witness.since(since) < WORKS_AGAIN || workload.acknowledged() < before + WORKS_AGAIN) {
      assertThat(System.nanoTime()).as("nobody can write").isLessThan(end);
      Thread.sleep(200);
    }
  }

  private void judge(History history, Cast cast, SqlWitness witness, TwoServices services)
      throws Exception {
    Duration longest = tellRounds(history, witness);
    HistoryCheck check =
        new HistoryCheck(
            HighlyAvailableDatabase.url(),
            HighlyAvailableDatabase.OWNER,
            HighlyAvailableDatabase.ownerPassword());
    List<Broken> broken = new ArrayList<>(check.broken(history, cast));
    broken.addAll(services.verdicts());
    List<Long> lost = witness.lost();
    say("the service: %s", history.summary());
    say("plain SQL: %d rows acknowledged, %d of them lost", witness.instants().size(), lost.size());
    say("promises broken: %d", broken.size());
    broken.stream().limit(50).forEach(each -> say("  %s", each));
    assertThat(broken).isEmpty();
    assertThat(lost).isEmpty();
    assertThat(longest).as("time without service").isLessThan(LONGEST_SILENCE);
    awaitFollowers();
    say("both standbys have replayed all of it");
  }

  /** Says of each fault how long nobody could write; the longest time of the service. */
  private Duration tellRounds(History history, SqlWitness witness) {
    List<Long> service =
        history.calls().stream()
            .filter(call -> call.kind().isWrite() && call.isDone())
            .map(Call::knownAt)
            .toList();
    Duration longest = Duration.ZERO;
    for (Round round : rounds) {
      Duration ofService = Silence.longest(service, round.from(), round.until());
      Duration ofSql = Silence.longest(witness.instants(), round.from(), round.until());
      say(
          "%s (%s; then %s leads): no write acknowledged for %.1f s by the service, %.1f s by plain SQL",
          round.fault().words(),
          round.node(),
          round.leader(),
          ofService.toMillis() / 1000.0,
          ofSql.toMillis() / 1000.0);
      longest = ofService.compareTo(longest) > 0 ? ofService : longest;
    }
    return longest;
  }

  private void awaitFollowers() throws IOException, InterruptedException {
    String leader = cluster.primary().orElseThrow();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (String node : PatroniCluster.NODES) {
      while (!node.equals(leader) && !cluster.follows(node)) {
        assertThat(System.nanoTime()).as(node + " does not follow").isLessThan(end);
        Thread.sleep(500);
      }
    }
  }

  private static void say(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    try {
      Files.createDirectories(RESULT.getParent());
      Files.writeString(RESULT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
