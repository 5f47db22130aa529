package org.coursewatch.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The chart for Kubernetes, rendered by Helm and judged field by field. What a cluster does with it
 * is seen in a cluster only.
 */
class KubernetesChartTest {

  private static final String USUAL = "usual.yaml";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {USUAL, "everything.yaml", "elsewhere.yaml"})
  void everyManifestIsOneThatKubernetesTakes(String values) {
    List<Manifest> manifests = Chart.rendered(values);

    assertThat(manifests).hasSizeGreaterThan(5);
    assertThat(manifests.stream().map(KubernetesFields::fault).flatMap(Optional::stream)).isEmpty();
    assertThat(manifests.stream().map(each -> each.kind() + " " + each.name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aMisspelledOrMissingFieldIsFound() {
    assertThat(KubernetesFields.fault(changed("Deployment", "replica", 3))).isPresent();
    assertThat(KubernetesFields.fault(changed("Deployment", "minReadySeconds", "soon")))
        .isPresent();
    assertThat(KubernetesFields.fault(changed("Deployment", "template", null))).isPresent();
    assertThat(KubernetesFields.fault(changed("Cluster", "instance", 3))).isPresent();
    assertThat(KubernetesFields.fault(changed("ScheduledBackup", "schedule", "0 3 * * *")))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address: http://watch.example.org",
        "identity: {url: http://id.example.org}",
        "image: {repository: registry.example.org/coursewatch, tag: latest}",
        "replicas: 1",
        "settings: {JAVA_HOME: /tmp}",
        "mail: {host: '', from: coursewatch@example.org}",
        "replica: 5",
      })
  void whatMakesNoSenseIsRefused(String wrong) throws IOException {
    Path values = folder.resolve("values.yaml");
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/kubernetes", USUAL))) {
      lines.merge(
          line.startsWith(" ") ? "database" : line.replaceFirst(":.*", ""),
          line,
          (a, b) -> a + "\n" + b);
    }
    lines.put(wrong.replaceFirst(":.*", ""), wrong);
    Files.writeString(values, String.join("\n", lines.values()));

    assertThatThrownBy(() -> Chart.rendered(values)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void threeNodesAreSpreadAndStayWhileMachinesAreMaintained() {
    List<Manifest> manifests = Chart.rendered(USUAL);
    Manifest nodes = one(manifests, "Deployment");

    assertThat(one(manifests, "HorizontalPodAutoscaler").at("spec", "minReplicas")).isEqualTo(3);
    assertThat(nodes.at("spec", "replicas")).as("left to the autoscaler").isNull();
    assertThat(nodes.at("spec", "strategy", "rollingUpdate", "maxUnavailable")).isEqualTo(0);
    assertThat(one(manifests, "PodDisruptionBudget").at("spec", "maxUnavailable")).isEqualTo(1);
    assertThat(nodes.having("topologyKey")).hasSize(2);
    assertThat(one(Chart.rendered("elsewhere.yaml"), "Deployment").at("spec", "replicas"))
        .isEqualTo(3);
  }

  @Test
  void everySelectorFindsTheNodes() {
    List<Manifest> manifests = Chart.rendered("everything.yaml");
    Map<?, ?> labels =
        (Map<?, ?>) one(manifests, "Deployment").at("spec", "template", "metadata", "labels");
    Object selector = one(manifests, "Deployment").at("spec", "selector", "matchLabels");

    ((Map<?, ?>) selector).forEach((name, value) -> assertThat(labels.get(name)).isEqualTo(value));
    assertThat(one(manifests, "Service").at("spec", "selector")).isEqualTo(selector);
    for (String kind : List.of("PodDisruptionBudget", "ServiceMonitor")) {
      assertThat(one(manifests, kind).at("spec", "selector", "matchLabels")).isEqualTo(selector);
    }
    Object target = one(manifests, "HorizontalPodAutoscaler").at("spec", "scaleTargetRef", "name");
    assertThat(target).isEqualTo(one(manifests, "Deployment").name());
  }

  @Test
  void noContainerMayDoMoreThanItNeeds() {
    Manifest nodes = one(Chart.rendered(USUAL), "Deployment");
    List<Map<?, ?>> containers = containers(nodes);

    assertThat(containers).hasSize(3);
    assertThat(containers)
        .allSatisfy(
            container ->
                assertThat(container.get("securityContext"))
                    .isEqualTo(
                        Map.of(
                            "allowPrivilegeEscalation", false,
                            "privileged", false,
                            "readOnlyRootFilesystem", true,
                            "capabilities", Map.of("drop", List.of("ALL")))));
    assertThat(nodes.at("spec", "template", "spec", "securityContext", "runAsNonRoot"))
        .isEqualTo(true);
    assertThat(nodes.at("spec", "template", "spec", "securityContext", "seccompProfile", "type"))
        .isEqualTo("RuntimeDefault");
    assertThat(nodes.at("spec", "template", "spec", "automountServiceAccountToken"))
        .isEqualTo(false);
    assertThat(containers)
        .allSatisfy(container -> assertThat(container.get("resources")).isNotNull());
  }

  @Test
  void probesAskWhatTheServiceAnswers() {
    Manifest nodes = one(Chart.rendered(USUAL), "Deployment");
    Map<?, ?> node = containers(nodes).getLast();

    assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe").map(node::get))
        .extracting(probe -> ((Map<?, ?>) ((Map<?, ?>) probe).get("httpGet")).get("path"))
        .isEqualTo(List.of("/q/health/started", "/q/health/ready", "/q/health/live"));
  }

  @Test
  void whatIsSecretIsOnlyNamed() {
    for (Manifest manifest : Chart.rendered("everything.yaml")) {
      assertThat(manifest.kind()).isNotEqualTo("Secret");
      for (Map<?, ?> variable : manifest.having("value")) {
        assertThat(String.valueOf(variable.get("name"))).doesNotMatch("(?i).*(password|secret).*");
      }
      if (manifest.kind().equals("ConfigMap")) {
        assertThat(((Map<?, ?>) manifest.at("data")).keySet())
            .noneMatch(key -> String.valueOf(key).matches("(?i).*(password|secret).*"));
      }
    }
  }

  @Test
  void onlyTheStepBeforeTheServiceHoldsTheOwnersPassword() {
    List<Map<?, ?>> containers = containers(one(Chart.rendered(USUAL), "Deployment"));

    Set<?> holders =
        containers.stream()
            .filter(container -> container.toString().contains("coursewatch-database-owner"))
            .map(container -> container.get("name"))
            .collect(Collectors.toSet());
    assertThat(holders).isEqualTo(Set.of("migrate"));
  }

  @Test
  void theServiceHasEverySettingTheChartNames() throws IOException {
    Manifest settings = one(Chart.rendered("everything.yaml"), "ConfigMap");
    Set<String> names =
        ((Map<?, ?>) settings.at("data"))
            .keySet().stream().map(String::valueOf).collect(Collectors.toSet());

    assertThat(names).contains("COURSEWATCH_ADDRESS", "COURSEWATCH_SWEEP_EVERY");
    assertThat(Settings.unknown(names)).isEmpty();
    assertThat(Settings.unknown(Set.of("COURSEWATCH_ADRESS"))).hasSize(1);
  }

  @Test
  void theDatabaseIsThreeThatAgreeAndIsKept() {
    List<Manifest> manifests = Chart.rendered(USUAL);
    Manifest cluster = one(manifests, "Cluster");

    assertThat(cluster.at("spec", "instances")).isEqualTo(3);
    assertThat(cluster.at("spec", "postgresql", "synchronous"))
        .isEqualTo(
            Map.of(
                "method",
                "any",
                "number",
                1,
                "dataDurability",
                "required",
                "failoverQuorum",
                true));
    assertThat(cluster.at("spec", "managed", "roles", 0, "bypassrls")).isEqualTo(false);
    assertThat(one(manifests, "ScheduledBackup").at("spec", "cluster", "name"))
        .isEqualTo(cluster.name());
    assertThat(cluster.at("spec", "plugins", 0, "parameters", "barmanObjectName"))
        .isEqualTo(one(manifests, "ObjectStore").name());
    assertThat(one(manifests, "ConfigMap").text("data", "QUARKUS_DATASOURCE_JDBC_URL"))
        .startsWith("jdbc:postgresql://" + cluster.name() + "-rw.watch.svc:5432/coursewatch?")
        .contains("sslmode=verify-full");
  }

  private static Manifest one(List<Manifest> manifests, String kind) {
    List<Manifest> found =
        manifests.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  private static List<Map<?, ?>> containers(Manifest nodes) {
    return nodes.having("image");
  }

  /** The usual manifest of that kind with another value in its spec; null takes it away. */
  private static Manifest changed(String kind, String field, Object value) {
    Manifest manifest = one(Chart.rendered(USUAL), kind);
    Map<String, Object> spec = new HashMap<>();
    ((Map<?, ?>) manifest.at("spec")).forEach((key, old) -> spec.put(String.valueOf(key), old));
    if (value == null) {
      spec.remove(field);
    } else {
      spec.put(field, value);
    }
    Map<String, Object> content = new HashMap<>(manifest.content());
    content.put("spec", spec);
    return new Manifest(content);
  }
}
