package org.coursewatch.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file says what it should; running it takes a container engine. */
class ComposeTest {

  private static final Path FOLDER = Path.of("deploy/compose");

  private Manifest compose;

  @BeforeEach
  void read() throws IOException {
    Map<String, Object> content =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FOLDER.resolve("compose.yaml")));
    compose = new Manifest(content);
  }

  @Test
  void theServiceMayDoNoMoreThanItNeeds() {
    for (String name : List.of("coursewatch", "keys")) {
      assertThat(compose.at("services", name, "read_only")).isEqualTo(true);
      assertThat(compose.at("services", name, "cap_drop")).isEqualTo(List.of("ALL"));
      assertThat(compose.at("services", name, "security_opt"))
          .isEqualTo(List.of("no-new-privileges:true"));
    }
  }

  @Test
  void everyImageIsOfOneVersion() {
    List<String> images =
        compose.having("image").stream().map(each -> String.valueOf(each.get("image"))).toList();
    assertThat(images).hasSize(5).allMatch(image -> image.matches(".*:[^:/]*\\d[^:/]*"));
  }

  @Test
  void nobodyElseReachesIt() {
    for (Map<?, ?> service : compose.having("ports")) {
      assertThat((List<?>) service.get("ports"))
          .allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"));
    }
    assertThat(compose.at("services", "database", "ports")).isNull();
  }

  @Test
  void whatIsSecretIsOnlyNamed() {
    for (Map<?, ?> service : compose.having("environment")) {
      ((Map<?, ?>) service.get("environment"))
          .forEach(
              (name, value) -> {
                if (String.valueOf(name).matches(".*(PASSWORD|SECRET).*")) {
                  assertThat(String.valueOf(value)).matches("\\$\\{\\w+:\\?.*}|/run/secrets/\\w+");
                }
              });
    }
  }

  @Test
  void whatItMountsIsThere() {
    List<String> mounted =
        compose.having("volumes").stream()
            .map(service -> service.get("volumes"))
            .filter(List.class::isInstance)
            .flatMap(volumes -> ((List<?>) volumes).stream())
            .map(String::valueOf)
            .filter(volume -> volume.startsWith("."))
            .map(volume -> volume.replaceFirst(":.*", ""))
            .toList();
    assertThat(mounted).hasSize(2).allMatch(path -> Files.exists(FOLDER.resolve(path)));
  }

  @Test
  void theServiceHasEverySettingItNames() throws IOException {
    Set<String> names =
        ((Map<?, ?>) compose.at("services", "coursewatch", "environment"))
            .keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    assertThat(names).contains("COURSEWATCH_IDENTITY_URL");
    assertThat(Settings.unknown(names)).isEmpty();
  }
}
