package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One node of the service: the packaged application in a process of its own, on a database that
 * others use too.
 */
public final class ServiceNode implements AutoCloseable {

  /** What the operating system reports of a process that was ended by signal 9. */
  private static final int KILLED = 128 + 9;

  private static final String NOBODYS_PROVIDER = "http://127.0.0.1:9/realms/nobody";
  private static final int LONGEST_COMMAND_MINUTES = 5;

  private final String name;
  private final String port;
  private final Process process;
  private final Thread hook;

  private ServiceNode(String name, String port, Process process) {
    this.name = name;
    this.port = port;
    this.process = process;
    this.hook = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What a command says, and what it ends with. */
  public record Said(int exit, String text) {}

  /**
   * Settings of a node on the database of others, which they migrated; everything it would do by
   * itself happens at the usual times.
   *
   * @param jdbcUrl without parameters
   * @param keys the key ring of the others
   */
  public static Map<String, String> on(String name, String jdbcUrl, Path keys) {
    return Map.ofEntries(
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl + "?ApplicationName=" + name),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", "coursewatch_app"),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "coursewatch_app"),
        // Migrated by the test, with the demo's memory in it, which this jar does not know.
        Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", "0"),
        Map.entry("COURSEWATCH_KEYS_FILE", keys.toAbsolutePath().toString()),
        Map.entry("COURSEWATCH_NODE", name),
        Map.entry("COURSEWATCH_MAIL_EVERY", "off"),
        Map.entry("COURSEWATCH_IDENTITY_URL", NOBODYS_PROVIDER),
        Map.entry("COURSEWATCH_IDENTITY_CLIENT_SECRET", "invented-".repeat(5)));
  }

  /**
   * Starts {@code jar} under {@code name}.
   *
   * @param settings of its environment; where two have the same name, the later one holds
   */
  @SafeVarargs
  public static ServiceNode start(String name, Path jar, Map<String, String>... settings)
      throws IOException {
    Map<String, String> all = merged(settings);
    ProcessBuilder command = command(jar, all).redirectOutput(log(name, jar).toFile());
    return new ServiceNode(name, all.getOrDefault("QUARKUS_HTTP_PORT", "0"), command.start());
  }

  /** Runs a command of {@code jar} to its end. */
  public static Said run(Path jar, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Process process = command(jar, settings, arguments).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), text);
  }

  private static ProcessBuilder command(
      Path jar, Map<String, String> settings, String... arguments) {
    List<String> words =
        List.of(
            PackagedService.java(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // As deploy/server starts it: what Netty and Brotli do is known.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            jar.toString());
    ProcessBuilder command =
        new ProcessBuilder(Stream.concat(words.stream(), Stream.of(arguments)).toList())
            .redirectErrorStream(true);
    command.environment().keySet().removeIf(each -> each.matches("(?i)(quarkus|coursewatch).*"));
    command.environment().putAll(settings);
    return command;
  }

  @SafeVarargs
  private static Map<String, String> merged(Map<String, String>... settings) {
    Map<String, String> all = new HashMap<>();
    for (Map<String, String> each : settings) {
      all.putAll(each);
    }
    return all;
  }

  /** Where the node called {@code name} writes what it has to say. */
  public static Path log(String name, Path jar) {
    return jar.getParent().resolveSibling(name + ".log");
  }

  public String name() {
    return name;
  }

  /** Where it answers; for a node that was told its port. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it says of itself that it can work. */
  public boolean isReady() throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until it can work. */
  public void awaitReady(Duration longest) throws InterruptedException {
    long limit = System.nanoTime() + longest.toNanos();
    while (!isReady()) {
      assertThat(isAlive()).as(name + " lives").isTrue();
      assertThat(System.nanoTime()).as(name + " gets ready").isLessThan(limit);
      Thread.sleep(200);
    }
  }

  /** {@code kill -9}: nothing in the process learns of it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("killed").isTrue();
    assertThat(process.exitValue()).isEqualTo(KILLED);
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  /** Tells it to stop, as an operator does, and does not wait. */
  public void tellToStop() {
    process.destroy();
  }

  /** What it ends with; waits for that. */
  public int awaitEnd(Duration longest) throws InterruptedException {
    assertThat(process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)).as(name + " ends").isTrue();
    return process.exitValue();
  }

  /** Tells it to stop, as an operator does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
