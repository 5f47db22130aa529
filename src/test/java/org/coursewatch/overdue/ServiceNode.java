package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coursewatch.platform.PackagedService;

/**
 * One node of the service: the packaged application in a process of its own, on a database that
 * others use too. It sweeps and plans notices all the time and does nothing else by itself.
 */
final class ServiceNode implements AutoCloseable {

  /** What the operating system reports of a process that was ended by signal 9. */
  private static final int KILLED = 128 + 9;

  private static final String NOBODYS_PROVIDER = "http://127.0.0.1:9/realms/nobody";

  private final String name;
  private final Process process;
  private final Thread hook;

  private ServiceNode(String name, Process process) {
    this.name = name;
    this.process = process;
    this.hook = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts {@code jar} under {@code name}; {@code jdbcUrl} and {@code keys} are those of others.
   */
  static ServiceNode start(String name, Path jar, String jdbcUrl, Path keys) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                PackagedService.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(log(name, jar).toFile());
    command.environment().keySet().removeIf(each -> each.matches("(?i)(quarkus|coursewatch).*"));
    command
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl + "?ApplicationName=" + name),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "coursewatch_app"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", "coursewatch_app"),
                // Migrated by the test, with the demo's memory in it, which this jar does not know.
                Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("COURSEWATCH_KEYS_FILE", keys.toAbsolutePath().toString()),
                Map.entry("COURSEWATCH_NODE", name),
                Map.entry("COURSEWATCH_SWEEP_EVERY", "1s"),
                Map.entry("COURSEWATCH_NOTICES_PLAN_EVERY", "1s"),
                Map.entry("COURSEWATCH_NOTICES_SEND_EVERY", "off"),
                Map.entry("COURSEWATCH_MAIL_EVERY", "off"),
                Map.entry("COURSEWATCH_NONCOMPLIANCE_EVERY", "off"),
                Map.entry("COURSEWATCH_AUDIT_LOOK_EVERY", "off"),
                Map.entry("COURSEWATCH_IDENTITY_URL", NOBODYS_PROVIDER),
                Map.entry("COURSEWATCH_IDENTITY_CLIENT_SECRET", "invented-".repeat(5))));
    return new ServiceNode(name, command.start());
  }

  /** Where the node called {@code name} writes what it has to say. */
  static Path log(String name, Path jar) {
    return jar.getParent().resolveSibling(name + ".log");
  }

  String name() {
    return name;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}: nothing in the process learns of it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("killed").isTrue();
    assertThat(process.exitValue()).isEqualTo(KILLED);
    Runtime.getRuntime().removeShutdownHook(hook);
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
