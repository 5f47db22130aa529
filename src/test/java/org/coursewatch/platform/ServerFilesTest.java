package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine of one's own is set up with: the files fit each other and the documents. */
class ServerFilesTest {

  private static final Path FOLDER = Path.of("deploy", "server");

  /** Threads, the collector and Java itself, and PostgreSQL, as docs/operations.md says, in MB. */
  private static final int BESIDES = 80 + 300;

  private static final List<String> BOUNDS =
      List.of(
          "-Xmx",
          "-XX:MaxMetaspaceSize=",
          "-XX:ReservedCodeCacheSize=",
          "-XX:MaxDirectMemorySize=");

  private final String unit = read(FOLDER.resolve("coursewatch.service"));
  private final String script = read(FOLDER.resolve("coursewatch"));

  @Test
  void theLimitsAddUpToLessThanTheUnitMayUse() {
    String options = read(FOLDER.resolve("jvm.options"));
    String documented = read(Path.of("docs", "operations.md"));
    int sum = BESIDES;
    for (String bound : BOUNDS) {
      int megabytes = Integer.parseInt(found(Pattern.quote(bound) + "(\\d+)m", options));
      assertThat(documented).contains("`" + bound + megabytes + "m`");
      sum += megabytes;
    }
    int most = Integer.parseInt(found("MemoryMax=(\\d+)G", unit)) * 1024;
    assertThat(sum).isLessThan(most);
  }

  @Test
  void theServiceMayWriteToItsOwnFolderOnly() {
    assertThat(unit.lines())
        .contains(
            "User=coursewatch",
            "StateDirectory=coursewatch",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "SystemCallFilter=@system-service",
            "LimitCORE=0")
        .noneMatch(line -> line.startsWith("ReadWritePaths"));
    assertThat(unit).contains("RestartPreventExitStatus=" + Main.REFUSED + "\n");
  }

  @Test
  void theUnitStartsWhatTheScriptInstalls() {
    for (String start : List.of(unit, script)) {
      assertThat(start)
          .contains("current/app.aot")
          .contains("current/server/jvm.options")
          .contains("current/quarkus-run.jar");
    }
    String copied = found("for file in ([^;]*); do\\s+cp", script).replace("\\\n", " ");
    assertThat(copied.strip().split("\\s+"))
        .allSatisfy(file -> assertThat(FOLDER.resolve(file)).isRegularFile());
  }

  static Stream<Path> scripts() {
    return Stream.of(FOLDER.resolve("coursewatch"), FOLDER.resolve("try.sh"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsAreWellFormed(Path path) throws Exception {
    assertThat(path).isExecutable();
    String shell = read(path).startsWith("#!/bin/bash") ? "bash" : "sh";
    Process process = new ProcessBuilder(shell, "-n", path.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
