package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files of {@code deploy/ha} promise what the documents say, without a cluster: whoever changes
 * a number that the promise rests on hears of it.
 */
class ClusterFilesTest {

  private static final Path FOLDER = Path.of("deploy", "ha");
  private static final Path SETTINGS =
      Path.of("src", "main", "resources", "application.properties");
  private static final Path DOCUMENT = Path.of("docs", "operations.md");

  /** Patroni refuses to lead by less. */
  private static final int SHORTEST_LEAD = 20;

  @Test
  void nothingIsAcknowledgedThatOneMachineHas() throws IOException {
    Map<String, Object> cluster = cluster();
    assertThat(cluster)
        .containsEntry("synchronous_mode", true)
        .containsEntry("synchronous_mode_strict", true)
        .containsEntry("synchronous_node_count", 1);
    assertThat(part(part(cluster, "postgresql"), "parameters"))
        .containsEntry("synchronous_commit", "on")
        .doesNotContainKeys("fsync", "full_page_writes", "synchronous_standby_names");
    assertThat(part(cluster, "postgresql")).containsEntry("use_pg_rewind", true);
  }

  @Test
  void aPrimaryIsReplacedOnlyAfterItHasStopped() throws IOException {
    Map<String, Object> cluster = cluster();
    int lead = number(cluster, "ttl");
    assertThat(lead).isGreaterThanOrEqualTo(SHORTEST_LEAD);
    assertThat(number(cluster, "loop_wait") + 2 * number(cluster, "retry_timeout"))
        .isLessThanOrEqualTo(lead);
  }

  /** Before 3.0.3 a primary that comes back overwrites there who leads, without comparing. */
  @Test
  void whoLeadsIsWrittenByComparing() throws IOException {
    assertThat(yaml("patroni.yml")).containsKey("etcd").doesNotContainKey("etcd3");
  }

  @Test
  void nobodyComesWithoutTlsOrPassword() throws IOException {
    Map<String, Object> patroni = yaml("patroni.yml");
    assertThat(part(patroni, "postgresql").get("pg_hba"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(rule).matches("local all postgres peer|hostssl .* scram-sha-256"));
    assertThat(part(patroni, "etcd")).containsEntry("protocol", "https");
    assertThat(part(patroni, "restapi")).containsKeys("certfile", "cafile", "verify_client");
    assertThat(Files.readString(FOLDER.resolve("patroni.yml"))).doesNotContain("password:");
  }

  @Test
  void connectionsToANodeThatIsDownAreCut() throws IOException {
    List<String> servers =
        Files.readAllLines(FOLDER.resolve("haproxy.cfg")).stream()
            .filter(line -> line.contains("default-server"))
            .toList();
    assertThat(servers)
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("check-ssl verify required", "on-marked-down shutdown-sessions"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsAreScripts(Path script) throws IOException, InterruptedException {
    assertThat(Files.isExecutable(script)).as(script + " is executable").isTrue();
    assertThat(Files.readString(script)).contains("set -euo pipefail", "# usage: ");
    Process process = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** The table of the document says what the settings say. */
  @Test
  void theDocumentTellsTheSettings() throws IOException {
    Properties settings = new Properties();
    try (InputStream file = Files.newInputStream(SETTINGS)) {
      settings.load(file);
    }
    String properties = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    Map<String, String> told =
        Map.of(
            properties + "targetServerType",
            row("targetServerType"),
            properties + "connectTimeout",
            row("connectTimeout"),
            properties + "socketTimeout",
            row("socketTimeout"),
            "quarkus.datasource.jdbc.foreground-validation-interval",
            row("foreground-validation-interval"),
            "quarkus.datasource.jdbc.acquisition-timeout",
            row("acquisition-timeout"));
    told.forEach(
        (setting, value) ->
            assertThat(settings.getProperty(setting, "").replaceAll("s$", ""))
                .as(setting)
                .isEqualTo(value));
  }

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sh")).toList().stream();
    }
  }

  /** The value the document gives a setting, without its unit. */
  private static String row(String setting) throws IOException {
    Matcher row =
        Pattern.compile("\\| `[^`|]*" + Pattern.quote(setting) + "\"?` \\| `?(\\w+)")
            .matcher(Files.readString(DOCUMENT));
    assertThat(row.find()).as("a row of " + setting).isTrue();
    return row.group(1);
  }

  private static Map<String, Object> cluster() throws IOException {
    return part(part(yaml("patroni.yml"), "bootstrap"), "dcs");
  }

  private static Map<String, Object> yaml(String name) throws IOException {
    Map<String, Object> all =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FOLDER.resolve(name)));
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String name) {
    return (Map<String, Object>) Objects.requireNonNull(whole.get(name), name);
  }

  private static int number(Map<String, Object> whole, String name) {
    return (Integer) Objects.requireNonNull(whole.get(name), name);
  }
}
