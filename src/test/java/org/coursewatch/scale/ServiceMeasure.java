package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.coursewatch.platform.EmbeddedDatabase;
import org.coursewatch.platform.PackagedService;
import org.coursewatch.platform.TokenIssuer;
import org.coursewatch.scale.Load.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Measures the packaged service on a database that {@link FillMeasure} filled, beside pgbench on
 * the same server and an empty application, and judges no speed; {@code deploy/bench/run.sh} calls
 * it. Its name keeps it out of every other test run.
 */
class ServiceMeasure {

  private static final Path DATABASE = Path.of(setting("database", "target/test-database"));
  private static final Path EMPTY =
      Path.of(setting("empty", "deploy/bench/empty/target/quarkus-app/quarkus-run.jar"));
  private static final List<String> WHAT =
      List.of(
          setting("what", "eligibility rems-etasu order-sign overdue fact authorization")
              .split(" "));
  private static final List<Integer> CONNECTIONS =
      Arrays.stream(setting("connections", "10").split(" ")).map(Integer::valueOf).toList();
  private static final int SECONDS = Integer.parseInt(setting("seconds", "6"));
  private static final int WARM_UP = Integer.parseInt(setting("warm-up", "15"));
  private static final int ROUNDS = Integer.parseInt(setting("rounds", "3"));
  private static final List<String> FLAGS =
      Arrays.stream(setting("flags", "").split(" ")).filter(flag -> !flag.isEmpty()).toList();
  private static final int STARTS = Integer.parseInt(setting("starts", "0"));
  private static final int REST_SECONDS = 30;
  private static final String PGBENCH_SCALE = "50";
  private static final int STRIDE = 6_101;
  private static final int RUNS = 1_000_000;
  private static final Path LOGS = Figures.FOLDER;

  private final Rows rows = new Rows();
  private EmbeddedDatabase server;
  private TokenIssuer issuer;
  private Map<String, String> environment;
  private RequestFiles requests;
  private Map<String, Path> files;
  private int port;
  private int courses;
  private int asked;

  private static String setting(String name, String otherwise) {
    return System.getProperty("coursewatch.measure." + name, otherwise);
  }

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Files.createDirectories(LOGS);
    server = EmbeddedDatabase.start(DATABASE);
    issuer = TokenIssuer.start(0);
    Map<String, String> settings = server.settings();
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(settings.get("quarkus.datasource.jdbc.url"));
    owner.setUser(settings.get("quarkus.flyway.username"));
    rows.database = owner;
    port = owner.getPortNumbers()[0];
    List<String> filled = rows.read("select courses, day from bench.filled").getFirst();
    courses = Integer.parseInt(filled.getFirst());
    LocalDate day = LocalDate.parse(filled.getLast());
    assertThat(rows.number("select current_date - date '%s'".formatted(day)))
        .as("days since the windows of the database opened; when they are over, fill it anew")
        .isLessThan(4);
    environment = environment(settings);
    requests = new RequestFiles(LOGS.resolve("requests"), rows, issuer, day);
    files = requests.write();
    preparePgbench();
  }

  @AfterEach
  void stop() {
    issuer.close();
    server.close();
  }

  @Test
  void measure() throws IOException, InterruptedException {
    for (int connections : CONNECTIONS) {
      rates(connections);
    }
    if (STARTS > 0) {
      new StartMeasure(environment, FLAGS, jar(), EMPTY).measure(courses, STARTS, REST_SECONDS);
    }
  }

  private void rates(int connections) throws IOException, InterruptedException {
    Figures figures = new Figures(courses, connections);
    try (MeasuredService empty =
            MeasuredService.start(
                EMPTY, List.of("-Xmx128m"), Map.of(), LOGS.resolve("empty.log"), "/");
        MeasuredService service =
            MeasuredService.start(
                jar(), FLAGS, environment, LOGS.resolve("service.log"), "/q/health/ready")) {
      Load warm = new Load(connections, WARM_UP);
      warm.wrk(empty.url("/"), Map.of());
      for (String what : WHAT) {
        ask(warm, service, what);
      }
      for (int round = 0; round < ROUNDS; round++) {
        Load load = new Load(connections, SECONDS);
        figures.add("select-only", round, load.pgbench(port, "-S"));
        figures.add("select-only prepared", round, load.pgbench(port, "-S", "-M", "prepared"));
        figures.add("tpc-b-like", round, load.pgbench(port));
        figures.add("empty", round, load.wrk(empty.url("/"), Map.of()));
        for (String what : WHAT) {
          for (Map.Entry<String, Rate> rate : ask(load, service, what).entrySet()) {
            figures.add(rate.getKey(), round, rate.getValue());
          }
        }
      }
      TimeUnit.SECONDS.sleep(REST_SECONDS);
      figures.add("memory after load", 0, service.residentMebibytes(), "MiB");
    }
  }

  /** Authorizations are given back at once, so that they can be asked for again. */
  private Map<String, Rate> ask(Load load, MeasuredService service, String what)
      throws IOException, InterruptedException {
    Map<String, Rate> rates = new LinkedHashMap<>();
    Path file = Objects.requireNonNull(files.get(what), what);
    URI url = service.url("/");
    switch (what) {
      case "authorization" -> {
        rates.put(what, ask(load, url, file, Map.of("ONCE", "201")));
        Load all = new Load(load.connections(), load.seconds() * 10);
        rates.put("reversal", ask(all, url, requests.reversals(), Map.of("ONCE", "200")));
      }
      case "fact" -> rates.put(what, ask(load, url, file, Map.of("SEED", "")));
      default -> rates.put(what, ask(load, url, file, Map.of()));
    }
    return rates;
  }

  private Rate ask(Load load, URI url, Path file, Map<String, String> more)
      throws IOException, InterruptedException {
    asked++;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("REQUESTS", file.toString());
    settings.put("TOKENS", requests.tokens().toString());
    settings.put("OFFSET", String.valueOf(asked * STRIDE));
    if (!more.isEmpty()) {
      String run = String.valueOf(Instant.now().getEpochSecond() % RUNS);
      settings.put("RUN", run);
      settings.put("SEED", "bench-" + run + "-" + asked + "-");
    }
    more.forEach(settings::putIfAbsent);
    return load.wrk(url, settings);
  }

  /** Everything of production but limits of requests; no job but those that were asked for. */
  private Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    settings.forEach(
        (name, value) -> all.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
    all.put("COURSEWATCH_KEYS_FILE", DATABASE.resolve("ring.json").toAbsolutePath().toString());
    all.put("COURSEWATCH_IDENTITY_URL", issuer.url());
    all.put("COURSEWATCH_IDENTITY_CLIENT_SECRET", "invented-".repeat(5));
    all.put("COURSEWATCH_RATE_ACCOUNT_BURST", "0");
    all.put("COURSEWATCH_RATE_ADDRESS_BURST", "0");
    for (String job :
        List.of(
            "SWEEP_EVERY",
            "NOTICES_PLAN_EVERY",
            "NOTICES_SEND_EVERY",
            "MAIL_EVERY",
            "NONCOMPLIANCE_EVERY",
            "SUBSCRIPTIONS_EVERY")) {
      all.put("COURSEWATCH_" + job, "off");
    }
    return all;
  }

  private void preparePgbench() throws IOException, InterruptedException {
    if (rows.number("select count(*) from pg_database where datname = 'pgbench'") == 0) {
      rows.execute("create database pgbench");
      List<String> command =
          new ArrayList<>(List.of("pgbench", "-h", "localhost", "-p", String.valueOf(port)));
      command.addAll(List.of("-U", "postgres", "-i", "-q", "-s", PGBENCH_SCALE, "pgbench"));
      Load.run(command, Map.of());
    }
  }

  private static Path jar() throws IOException, InterruptedException {
    String given = setting("jar", "");
    return given.isEmpty() ? PackagedService.jar() : Path.of(given);
  }
}
