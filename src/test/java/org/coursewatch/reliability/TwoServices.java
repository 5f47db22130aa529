package org.coursewatch.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.PackagedService;
import org.coursewatch.platform.ServiceNode;
import org.coursewatch.platform.ServiceNode.Said;
import org.coursewatch.platform.TokenIssuer;
import org.coursewatch.reliability.Broken.Promise;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Two nodes of the packaged service on the cluster, with the settings of production and an issuer
 * of tokens. Only limits of how often one may ask are off: a few accounts stand for many people.
 */
final class TwoServices implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);

  private final Path jar;
  private final TokenIssuer issuer;
  private final List<ServiceNode> nodes = new ArrayList<>();

  private TwoServices(Path jar, TokenIssuer issuer) {
    this.jar = jar;
    this.issuer = issuer;
  }

  /** Packages the service from the classes under test, starts it twice and waits for both. */
  static TwoServices start() throws IOException, InterruptedException {
    TwoServices services = new TwoServices(PackagedService.jar(), TokenIssuer.start(0));
    try {
      services.startOne("service-1");
      services.startOne("service-2");
      for (ServiceNode node : services.nodes) {
        node.awaitReady(START);
      }
      return services;
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      services.close();
      throw e;
    }
  }

  List<URI> addresses() {
    return nodes.stream().map(ServiceNode::address).toList();
  }

  TokenIssuer issuer() {
    return issuer;
  }

  /** What the service itself finds wrong in the end: derived rows, and the audit trail. */
  List<Broken> verdicts() throws IOException, InterruptedException {
    List<Broken> broken = new ArrayList<>();
    broken.addAll(verdict(Promise.DERIVED_ROWS_RIGHT, "rebuild-derived", "--dry-run"));
    broken.addAll(verdict(Promise.CHAIN_OF_THE_AUDIT_TRAIL, "verify-audit"));
    return broken;
  }

  @Override
  public void close() {
    nodes.forEach(ServiceNode::close);
    issuer.close();
  }

  private List<Broken> verdict(Promise promise, String... words)
      throws IOException, InterruptedException {
    Said said = ServiceNode.run(jar, settings("verdict", 0), words);
    return said.exit() == 0
        ? List.of()
        : List.of(new Broken(promise, Broken.NO_COURSE, said.text()));
  }

  private void startOne(String name) throws IOException {
    nodes.add(ServiceNode.start(name, jar, settings(name, freePort())));
  }

  private Map<String, String> settings(String name, int port) {
    Config config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    return Map.ofEntries(
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", url + "&ApplicationName=" + name),
        Map.entry(
            "QUARKUS_DATASOURCE_USERNAME",
            config.getValue("quarkus.datasource.username", String.class)),
        Map.entry(
            "QUARKUS_DATASOURCE_PASSWORD",
            config.getValue("quarkus.datasource.password", String.class)),
        // Migrated by the test, with the demo's memory in it, which this jar does not know.
        Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
        Map.entry(
            "COURSEWATCH_KEYS_FILE",
            config.getValue("coursewatch.keys.file", Path.class).toAbsolutePath().toString()),
        Map.entry("COURSEWATCH_NODE", name),
        Map.entry("COURSEWATCH_MAIL_EVERY", "off"),
        Map.entry("COURSEWATCH_SWEEP_EVERY", "5s"),
        Map.entry("COURSEWATCH_AUDIT_SEAL_EVERY", "1m"),
        Map.entry("COURSEWATCH_AUDIT_LOOK_EVERY", "5s"),
        Map.entry("COURSEWATCH_RATE_ACCOUNT_BURST", "0"),
        Map.entry("COURSEWATCH_RATE_ADDRESS_BURST", "0"),
        Map.entry("COURSEWATCH_SIGNATURE_MAX_AGE", "0s"),
        Map.entry("COURSEWATCH_IDENTITY_URL", issuer.url()),
        Map.entry("COURSEWATCH_IDENTITY_CLIENT_SECRET", "invented-".repeat(5)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
