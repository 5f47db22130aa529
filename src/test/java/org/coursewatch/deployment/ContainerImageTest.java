package org.coursewatch.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursewatch.platform.PackagedService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The image of the service, built without a container daemon on nothing at all, and looked into.
 * The base it is put on in earnest is somebody else's.
 */
class ContainerImageTest {

  private static final Path FOLDER = Path.of("target", "image-test");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(password|secret|token|ring\\.json|\\.env$|\\.jks$|\\.p12$|\\.pem$)");

  private static OciImage image;
  private static Path application;

  @BeforeAll
  static void build() throws Exception {
    application = PackagedService.jar().getParent();
    image = OciImage.read(built("first.tar"));
  }

  @Test
  void theSameApplicationMakesTheSameImage() throws Exception {
    Path again = built("again.tar");
    assertThat(Files.mismatch(FOLDER.resolve("first.tar"), again)).isEqualTo(-1L);
  }

  @Test
  void itRunsAsNobodyTheMachineKnows() {
    JsonNode config = image.config().path("config");

    assertThat(config.path("User").asText()).isEqualTo("10001:10001");
    assertThat(texts(config.path("Entrypoint")))
        .containsExactly("java", "-jar", "/opt/coursewatch/quarkus-run.jar");
    assertThat(config.path("ExposedPorts").has("8080/tcp")).isTrue();
    assertThat(config.path("Labels").path("org.opencontainers.image.licenses").asText())
        .isEqualTo("Apache-2.0");
  }

  @Test
  void whatChangesSeldomLiesBelow() {
    List<String> lowest =
        image.layers().stream()
            .map(layer -> layer.stream().map(OciImage.Entry::name).filter(n -> n.endsWith(".jar")))
            .map(jars -> jars.findFirst().orElse(""))
            .toList();

    assertThat(lowest).hasSize(6);
    assertThat(lowest.get(0)).startsWith("opt/coursewatch/lib/boot/");
    assertThat(lowest.get(1)).startsWith("opt/coursewatch/lib/main/");
    assertThat(lowest.get(2)).startsWith("opt/coursewatch/quarkus/");
    assertThat(lowest.get(3)).startsWith("opt/coursewatch/app/");
    assertThat(lowest.get(4)).isEqualTo("opt/coursewatch/quarkus-run.jar");
    assertThat(lowest.get(5)).as("where it may write").isEmpty();
  }

  @Test
  void itHoldsThePackagedServiceWholeAndNothingElse() throws IOException {
    List<String> wanted = new ArrayList<>(List.of("etc/group", "etc/passwd"));
    try (Stream<Path> files = Files.walk(application)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> wanted.add("opt/coursewatch/" + application.relativize(file)));
    }
    assertThat(files().stream().map(OciImage.Entry::name))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void theServiceCannotChangeItsOwnFiles() {
    assertThat(files())
        .allSatisfy(
            file -> {
              assertThat(file.owner()).isZero();
              assertThat(file.mode() & 0222).as(file.name()).isZero();
              assertThat(file.mode() & 0004).as(file.name()).isNotZero();
            });
    assertThat(
            image.entries().stream()
                .filter(entry -> entry.owner() == 10001)
                .map(OciImage.Entry::name))
        .containsExactlyInAnyOrder(
            "var/lib/coursewatch/", "var/lib/coursewatch/data/", "var/lib/coursewatch/keys/");
  }

  @Test
  void itHoldsNoSecret() {
    assertThat(files().stream().map(OciImage.Entry::name).map(Path::of).map(Path::getFileName))
        .noneMatch(
            name -> SECRET.matcher(name.toString()).find() && !name.toString().endsWith(".jar"));
    for (String variable : texts(image.config().path("config").path("Env"))) {
      assertThat(variable).doesNotContainPattern("(?i)(password|secret)");
    }
  }

  private static List<OciImage.Entry> files() {
    return image.entries().stream().filter(entry -> !entry.name().endsWith("/")).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Path built(String name) throws IOException, InterruptedException {
    Path file = FOLDER.resolve(name);
    Files.createDirectories(FOLDER);
    Path log = FOLDER.resolve(name + ".log");
    Process build =
        new ProcessBuilder(
                PackagedService.java(),
                "-cp",
                System.getProperty("java.class.path"),
                "deploy/container/BuildImage.java",
                application.toString(),
                file.toString(),
                "scratch",
                "1.2.3")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(build.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(build.exitValue()).as(Files.readString(log, StandardCharsets.UTF_8)).isZero();
    return file;
  }
}
