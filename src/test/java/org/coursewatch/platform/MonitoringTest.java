package org.coursewatch.platform;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coursewatch.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The warnings and the dashboard of {@code deploy/monitoring}: Prometheus' own tool takes them and
 * tries them, and every metric they name is one the service tells. Every metric of ours stands in
 * {@code docs/operations.md}, and none that is not there.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(MonitoringTest.WithJobs.class)
class MonitoringTest {

  /** Jobs are off in tests; those that only tell how the service does are on here. */
  public static final class WithJobs implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "coursewatch.metrics.note-service-every", "60s",
          "coursewatch.audit.look-every", "60s");
    }
  }

  private static final Path FOLDER = Path.of("deploy", "monitoring").toAbsolutePath();
  private static final Pattern NAME =
      Pattern.compile("\\b(?:coursewatch|http_server|agroal|jvm)_[a-z_]+");
  private static final Pattern TOLD = Pattern.compile("(?m)^([a-z_]+)(?:\\{.*)? [^ ]+$");
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(coursewatch_[a-z_]+)`");

  @Inject TestPeople people;

  @BeforeEach
  void answerSomebody() {
    people.demoOffice();
    given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .get("/api/me")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check config prometheus.yml",
        "check rules alerts.yml",
        "test rules alerts-test.yml"
      })
  void prometheusTakesTheWarningsAndTheyComeWhenTheyShould(String question) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(question.split(" ")));
    Process promtool =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
    assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(promtool.exitValue()).as(said).isZero();
  }

  @Test
  void everyWarningIsTried() throws IOException {
    Set<String> warnings = found("alerts.yml", Pattern.compile("alert: (\\w+)"));
    assertThat(found("alerts-test.yml", Pattern.compile("alertname: (\\w+)"))).isEqualTo(warnings);
    assertThat(warnings).hasSizeGreaterThan(10);
  }

  @Test
  void everyWarningLeadsToItsRunbook() throws IOException {
    Set<String> headings =
        Pattern.compile("(?m)^## (.+)$")
            .matcher(Files.readString(Path.of("docs", "runbooks.md")))
            .results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(headings)
        .hasSizeGreaterThanOrEqualTo(10)
        .containsAll(found("alerts.yml", Pattern.compile("runbook: ([\\w-]+)")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts.yml", "dashboard.json"})
  void everyMetricThatIsNamedIsTold(String file) throws IOException {
    Set<String> named = found(file, NAME);
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(told()).containsAll(named);
  }

  @Test
  void everyMetricOfOursIsExplained() throws IOException {
    Set<String> ours =
        told().stream()
            .filter(name -> name.startsWith("coursewatch_"))
            .map(name -> name.replaceAll("_(max|sum|count)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> explained = found(Path.of("docs", "operations.md"), DOCUMENTED);
    assertThat(explained).isEqualTo(ours);
  }

  @Test
  void theDashboardIsWhole() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
    assertThat(dashboard.path("title").asText()).isEqualTo("Coursewatch");
    List<Integer> ids = new ArrayList<>();
    for (JsonNode panel : dashboard.path("panels")) {
      ids.add(panel.path("id").asInt());
      JsonNode place = panel.path("gridPos");
      assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
      if (!panel.path("type").asText().equals("row")) {
        assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
        assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    assertThat(dashboard.at("/templating/list/0/name").asText()).isEqualTo("datasource");
  }

  private static Set<String> told() {
    return TOLD.matcher(given().get("/q/metrics").asString())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> found(String file, Pattern pattern) throws IOException {
    return found(FOLDER.resolve(file), pattern);
  }

  private static Set<String> found(Path file, Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(MonitoringTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(MatchResult found) {
    return found.groupCount() == 0 ? found.group() : found.group(1);
  }
}
