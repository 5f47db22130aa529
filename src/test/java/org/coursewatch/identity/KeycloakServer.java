package org.coursewatch.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak with the realm of {@code deploy/keycloak}, on a free port of the loopback
 * interface, and the service set up to use it. The build unpacks Keycloak into {@code target}; its
 * data live in memory.
 *
 * <p>It starts once for all tests of a run: those of another profile find it by the system property
 * {@code coursewatch.test.keycloak} (address and administrator's password, with a comma between)
 * and get a realm of their own. Whoever gives that property uses a server that runs already.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

  private static final Path FOLDER = Path.of("target", "keycloak");
  private static final Path REALM = Path.of("deploy", "keycloak", "coursewatch-realm.json");
  private static final Path LOG = FOLDER.resolve("server.log");
  private static final Path PID = FOLDER.resolve("server.pid");
  private static final Duration START_LIMIT = Duration.ofMinutes(8);

  private static final String RUNNING = "coursewatch.test.keycloak";

  private @Nullable Process server;

  @Override
  public Map<String, String> start() {
    try {
      int ownPort = freePort();
      String secret = secret();
      String service = "http://localhost:" + ownPort;
      String running = System.getProperty(RUNNING);
      Keycloak keycloak =
          running == null ? startServer(service, secret) : addRealm(running, service, secret);
      Map<String, String> settings = new HashMap<>(keycloak.settings());
      settings.put("coursewatch.identity.url", keycloak.realm());
      settings.put("coursewatch.identity.client-secret", secret);
      settings.put("quarkus.http.test-port", String.valueOf(ownPort));
      settings.put("coursewatch.address", service);
      return settings;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("No Keycloak; see " + LOG, e);
    }
  }

  /** The server goes on, for other profiles, until the tests of the run have ended. */
  @Override
  public void stop() {}

  private Keycloak startServer(String service, String secret)
      throws IOException, InterruptedException {
    stopOrphan();
    int port = freePort();
    Keycloak keycloak = new Keycloak("http://localhost:" + port, secret(), service, "coursewatch");
    server = launch(port, keycloak, secret);
    awaitStart(port);
    System.setProperty(RUNNING, keycloak.server() + "," + keycloak.adminPassword());
    return keycloak;
  }

  private static Keycloak addRealm(String running, String service, String secret)
      throws IOException {
    String[] parts = running.split(",", 2);
    Keycloak keycloak =
        new Keycloak(parts[0], parts[1], service, "coursewatch-" + UUID.randomUUID());
    keycloak.addRealm(
        Files.readString(REALM)
            .replace("\"realm\": \"coursewatch\"", "\"realm\": \"" + keycloak.name() + "\"")
            .replace("${COURSEWATCH_URL}", service)
            .replace("${COURSEWATCH_CONSOLE_SECRET}", secret));
    return keycloak;
  }

  private static Process launch(int port, Keycloak keycloak, String secret) throws IOException {
    Path home = home();
    Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        REALM,
        home.resolve("data/import/coursewatch-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder command =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--import-realm",
                "--db=dev-mem",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port)
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    command
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                Keycloak.ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                keycloak.adminPassword(),
                "COURSEWATCH_URL",
                keycloak.service(),
                "COURSEWATCH_CONSOLE_SECRET",
                secret));
    Process process = command.start();
    Files.writeString(PID, String.valueOf(process.pid()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process.toHandle())));
    return process;
  }

  private void awaitStart(int port) throws IOException, InterruptedException {
    URI ready = URI.create("http://localhost:" + port + "/realms/coursewatch");
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client, ready)) {
        if (server == null || !server.isAlive() || System.nanoTime() > limit) {
          throw new IOException("Keycloak does not start:\n" + Files.readString(LOG));
        }
        Thread.sleep(250);
      }
    }
  }

  private static boolean answers(HttpClient client, URI ready) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(20)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** A test run that was killed leaves its server behind. */
  private static void stopOrphan() throws IOException {
    if (!Files.exists(PID)) {
      return;
    }
    long pid = Long.parseLong(Files.readString(PID).strip());
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(pid)
            .filter(
                process ->
                    process.info().commandLine().orElse("").contains(FOLDER.getFileName() + "/"));
    orphan.ifPresent(KeycloakServer::stop);
    Files.delete(PID);
  }

  /** Stops the script and the Java process it started. */
  private static void stop(ProcessHandle script) {
    List<ProcessHandle> all = Stream.concat(script.descendants(), Stream.of(script)).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      try {
        process.onExit().get(15, TimeUnit.SECONDS);
      } catch (Exception e) {
        process.destroyForcibly();
      }
    }
  }

  private static Path home() throws IOException {
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(FOLDER, "keycloak-*")) {
      for (Path home : homes) {
        return home.toAbsolutePath();
      }
    }
    throw new IOException("The build has not unpacked Keycloak into " + FOLDER);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String secret() {
    return UUID.randomUUID().toString() + UUID.randomUUID();
  }
}
