package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process ends before anything is started or written, with a sentence for whoever set it up. It
 * runs as packaged, with the settings of production: outside of Quarkus' test runner.
 */
class RefusedStartTest {

  private static final String SECRET = "an-invented-secret-of-40-characters-0000";

  @TempDir Path folder;

  @Test
  void withoutAProvider() throws Exception {
    assertThat(refused(Map.of()))
        .contains("Coursewatch does not start. No identity provider is configured")
        .contains("COURSEWATCH_IDENTITY_URL");
  }

  @Test
  void withTheProfileOfDevelopment() throws Exception {
    assertThat(
            refused(
                Map.of(
                    "QUARKUS_PROFILE", "dev",
                    "COURSEWATCH_IDENTITY_URL", "https://id.example.org/realms/coursewatch",
                    "COURSEWATCH_IDENTITY_CLIENT_SECRET", SECRET)))
        .contains("The profile \"dev\" is for development and tests only.")
        .contains("The demo accounts are switched on.")
        .contains("HTTP Basic is switched on.")
        .doesNotContain(SECRET);
  }

  @Test
  void withAProviderInTheOpen() throws Exception {
    assertThat(
            refused(
                Map.of(
                    "COURSEWATCH_IDENTITY_URL",
                    "http://id.example.org/realms/coursewatch",
                    "COURSEWATCH_IDENTITY_CLIENT_SECRET",
                    SECRET)))
        .contains("The identity provider's address is neither https nor on this machine.")
        .doesNotContain(SECRET);
  }

  private String refused(Map<String, String> environment) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path data = folder.resolve("data");
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    command.environment().keySet().removeIf(name -> name.matches("(?i)(quarkus|coursewatch).*"));
    command.environment().put("COURSEWATCH_DATABASE_FOLDER", data.toString());
    command.environment().putAll(environment);
    Process process = command.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
    }
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isEqualTo(Main.REFUSED);
    assertThat(data).doesNotExist();
    return said;
  }
}
