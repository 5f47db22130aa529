package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coursewatch.platform.PackagedService;
import org.coursewatch.platform.ServiceNode;
import org.coursewatch.platform.ServiceNode.Said;
import org.coursewatch.platform.TokenIssuer;
import org.coursewatch.reliability.Broken.Promise;

/**
 * Where a trial is played: packaged nodes of the service on one database, an identity provider, a
 * workload, and in the end the judgement. Nodes sweep, plan notices and seal while people work.
 */
final class Stage implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int FIRST_PORT = Integer.getInteger("coursewatch.trial.port", 24_100);

  /** A jar that was packaged already; empty to package the classes under test, once. */
  private static final AtomicReference<String> JAR =
      new AtomicReference<>(System.getProperty("coursewatch.trial.jar", ""));

  /** How many broken promises are told of, and how much of each: the rest is alike. */
  private static final int TOLD = 8;

  private static final int LONGEST_TOLD = 300;

  /** How long everybody may still try when the trouble is over. */
  private static final Duration LAST_TRIES = Duration.ofMinutes(2);

  private static final String SESSIONS =
      "select count(*) from pg_stat_activity where application_name like 'trial-%'";

  private static final Pattern LINE_OF_LOG = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T");

  private final TrialDatabase database;
  private final Path keys;
  private final Path jar;
  private final TokenIssuer issuer;
  private final List<ServiceNode> nodes = new ArrayList<>();
  private final List<URI> services = new CopyOnWriteArrayList<>();
  private int started;

  private Stage(TrialDatabase database, Path keys, Path jar, TokenIssuer issuer) {
    this.database = database;
    this.keys = keys;
    this.jar = jar;
    this.issuer = issuer;
  }

  /**
   * @param jdbcUrl of the database under test, without parameters
   * @param keys the key ring of the application under test
   */
  static Stage open(String jdbcUrl, Path keys) throws Exception {
    if (JAR.get().isEmpty()) {
      JAR.set(PackagedService.jar().toString());
    }
    Path jar = Path.of(JAR.get()).toAbsolutePath();
    return new Stage(TrialDatabase.behind(jdbcUrl), keys, jar, TokenIssuer.start(0));
  }

  TrialDatabase database() {
    return database;
  }

  List<ServiceNode> nodes() {
    return List.copyOf(nodes);
  }

  /** One more node, on a port of its own, ready. {@code settings} come on top of the usual ones. */
  ServiceNode add(Map<String, String> settings) throws IOException, InterruptedException {
    return add(jar, settings);
  }

  /** The same of another jar. */
  ServiceNode add(Path other, Map<String, String> settings)
      throws IOException, InterruptedException {
    ServiceNode node = start(other, FIRST_PORT + nodes.size(), settings);
    nodes.add(node);
    node.awaitReady(PATIENCE);
    services.add(node.address());
    return node;
  }

  /** {@code kill -9}; whoever asks it meanwhile finds nobody there. */
  void kill(ServiceNode node) throws InterruptedException {
    node.kill();
  }

  /** Another one in the place of {@code gone}, at its address. */
  ServiceNode replace(ServiceNode gone, Map<String, String> settings) throws IOException {
    ServiceNode node = start(jar, gone.address().getPort(), settings);
    nodes.set(nodes.indexOf(gone), node);
    return node;
  }

  Workload work(Cast cast, int hands, long seed) {
    return new Workload(cast, services, issuer, hands, seed).start();
  }

  /** Lets everybody work until so many more writes were acknowledged. */
  static void awaitWrites(Workload workload, int more) throws InterruptedException {
    long wanted = workload.acknowledged() + more;
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (workload.acknowledged() < wanted) {
      assertThat(System.nanoTime()).as("work goes on").isLessThan(limit);
      Thread.sleep(100);
    }
  }

  /** Ends the work and the nodes, and tells every promise that was broken. */
  List<Broken> judge(String trial, Workload workload, Cast cast) throws Exception {
    History history = workload.stop(LAST_TRIES);
    nodes.forEach(ServiceNode::close);
    history.write(Path.of("target", "trials", trial + ".history"));
    awaitNoSessions();
    List<Broken> broken = new ArrayList<>(check(history, cast));
    broken.addAll(verdict("rebuild-derived", Promise.DERIVED_ROWS_RIGHT, "--dry-run"));
    broken.addAll(verdict("verify-audit", Promise.CHAIN_OF_THE_AUDIT_TRAIL));
    tell("%s: %s", trial, history.summary());
    tell("%s: not answered at once: %s", trial, workload.troubles());
    tell(trial, broken);
    assertThat(history.acknowledged()).as("writes, or nothing was tried").isGreaterThan(50);
    return broken;
  }

  private static void tell(String trial, List<Broken> broken) {
    for (Broken each : broken.subList(0, Math.min(TOLD, broken.size()))) {
      String text = each.toString();
      tell("%s: BROKEN %s", trial, text.substring(0, Math.min(LONGEST_TOLD, text.length())));
    }
    Map<Promise, Long> times =
        broken.stream()
            .collect(Collectors.groupingBy(Broken::promise, TreeMap::new, Collectors.counting()));
    tell("%s: %d times a promise was broken %s", trial, broken.size(), times);
  }

  /** A line for whoever called the trial. */
  static void tell(String text, Object... values) {
    System.out.println("TRIAL " + text.formatted(values));
  }

  @Override
  public void close() {
    nodes.forEach(ServiceNode::close);
    issuer.close();
  }

  private List<Broken> check(History history, Cast cast) throws SQLException {
    return new HistoryCheck(database.jdbcUrl(), "postgres", "postgres").broken(history, cast);
  }

  /** What the service itself says of what it finds, by a command of its own. */
  private List<Broken> verdict(String command, Promise promise, String... arguments)
      throws IOException, InterruptedException {
    String[] words = new String[arguments.length + 1];
    words[0] = command;
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    Said said = ServiceNode.run(jar, ServiceNode.on("verdict", database.jdbcUrl(), keys), words);
    // What it found stands in its last line that is none of the log's.
    String found =
        said.text()
            .lines()
            .filter(line -> !line.isBlank() && !LINE_OF_LOG.matcher(line).find())
            .reduce("", (before, line) -> line);
    tell("%s ended with %d: %s", command, said.exit(), found);
    return said.exit() == 0
        ? List.of()
        : List.of(new Broken(promise, Broken.NO_COURSE, said.text()));
  }

  /** What a killed node began is over when the server has noticed. */
  private void awaitNoSessions() throws SQLException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (database.number(SESSIONS) > 0) {
      assertThat(System.nanoTime()).as("sessions of nodes end").isLessThan(limit);
      Thread.sleep(200);
    }
  }

  private ServiceNode start(Path which, int port, Map<String, String> settings) throws IOException {
    String name = "trial-" + started++;
    return ServiceNode.start(
        name, which, ServiceNode.on(name, database.jdbcUrl(), keys), usual(port), settings);
  }

  private Map<String, String> usual(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    settings.put("COURSEWATCH_IDENTITY_URL", issuer.url());
    settings.put("COURSEWATCH_SWEEP_EVERY", "3s");
    settings.put("COURSEWATCH_NOTICES_PLAN_EVERY", "5s");
    settings.put("COURSEWATCH_AUDIT_SEAL_EVERY", "1m");
    settings.put("COURSEWATCH_AUDIT_LOOK_EVERY", "5s");
    // The people of a trial ask as fast as they can.
    settings.put("COURSEWATCH_RATE_ACCOUNT_BURST", "0");
    settings.put("COURSEWATCH_RATE_ADDRESS_BURST", "0");
    settings.put("COURSEWATCH_SIGNATURE_MAX_AGE", "0s");
    return settings;
  }
}
