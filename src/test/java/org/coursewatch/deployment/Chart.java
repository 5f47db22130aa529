package org.coursewatch.deployment;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart in {@code deploy/kubernetes}, rendered by Helm. No cluster is asked. */
final class Chart {

  static final Path FOLDER = Path.of("deploy/kubernetes/coursewatch");
  private static final Path VALUES = Path.of("src/test/resources/kubernetes");

  private Chart() {}

  /** What Helm makes of the chart with the values in that file, which lies beside the test. */
  static List<Manifest> rendered(String values) {
    return rendered(VALUES.resolve(values));
  }

  /**
   * The same with values elsewhere.
   *
   * @throws IllegalStateException when Helm refuses, with its words
   */
  static List<Manifest> rendered(Path values) {
    String text =
        new Helm(FOLDER)
            .template()
            .withName("coursewatch")
            .withNamespace("watch")
            .withKubeVersion("1.29.0")
            .withValuesFile(values)
            .call();
    List<Manifest> manifests = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
      if (document instanceof Map<?, ?> map) {
        manifests.add(new Manifest(asContent(map)));
      }
    }
    return manifests;
  }

  private static Map<String, Object> asContent(Map<?, ?> map) {
    Map<String, Object> content = new LinkedHashMap<>();
    map.forEach((key, value) -> content.put(String.valueOf(key), value));
    return content;
  }
}
