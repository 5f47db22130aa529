package org.coursewatch.reliability;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coursewatch.platform.PackagedService;
import org.coursewatch.platform.TokenIssuer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Two nodes of the packaged service on the database of the application under test, with the settings
 * of production and an issuer of tokens. Only limits of how often one may ask are off: a few
 * accounts stand for many people.
 */
final class TwoServices implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Path LOGS = Path.of("target", "ha");

  private final TokenIssuer issuer;
  private final List<Process> processes = new ArrayList<>();
  private final List<URI> addresses = new ArrayList<>();

  private TwoServices(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  /** Packages the service from the classes under test, starts it twice and waits for both. */
  static TwoServices start() throws IOException, InterruptedException {
    Path jar = PackagedService.jar();
    TwoServices services = new TwoServices(TokenIssuer.start(0));
    try {
      services.startOne("service-1", jar);
      services.startOne("service-2", jar);
      for (URI address : services.addresses) {
        awaitReady(address);
      }
      return services;
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      services.close();
      throw e;
    }
  }

  List<URI> addresses() {
    return List.copyOf(addresses);
  }

  TokenIssuer issuer() {
    return issuer;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
    issuer.close();
  }

  private void startOne(String name, Path jar) throws IOException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
                PackagedService.java(), "-Xmx320m", "-XX:+UseSerialGC", "-jar", jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(LOGS.resolve(name + ".log").toFile());
    command.environment().keySet().removeIf(each -> each.matches("(?i)(quarkus|coursewatch).*"));
    command.environment().putAll(settings(name, port));
    processes.add(command.start());
    addresses.add(URI.create("http://127.0.0.1:" + port));
  }

  private Map<String, String> settings(String name, int port) {
    Config config = ConfigProvider.getConfig();
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        config.getValue("quarkus.datasource.jdbc.url", String.class)
            + "&ApplicationName="
            + name);
    settings.put(
        "QUARKUS_DATASOURCE_USERNAME",
        config.getValue("quarkus.datasource.username", String.class));
    settings.put(
        "QUARKUS_DATASOURCE_PASSWORD",
        config.getValue("quarkus.datasource.password", String.class));
    // Migrated by the test, with the demo's memory in it, which this jar does not know.
    settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    settings.put(
        "COURSEWATCH_KEYS_FILE",
        config.getValue("coursewatch.keys.file", Path.class).toAbsolutePath().toString());
    settings.put("COURSEWATCH_NODE", name);
    settings.put("COURSEWATCH_SWEEP_EVERY", "5s");
    settings.put("COURSEWATCH_IDENTITY_URL", issuer.url());
    settings.put("COURSEWATCH_IDENTITY_CLIENT_SECRET", "invented-".repeat(5));
    for (String limit : List.of("ACCOUNT", "ADDRESS", "FAILED_SIGN_INS")) {
      settings.put("COURSEWATCH_RATE_" + limit + "_BURST", "0");
    }
    return settings;
  }

  private static void awaitReady(URI address) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady(address)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(address + " does not become ready; see " + LOGS);
      }
      Thread.sleep(200);
    }
  }

  private static boolean isReady(URI address) {
    try {
      HttpURLConnection asked =
          (HttpURLConnection) address.resolve("/q/health/ready").toURL().openConnection();
      asked.setConnectTimeout(1_000);
      asked.setReadTimeout(5_000);
      return asked.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
