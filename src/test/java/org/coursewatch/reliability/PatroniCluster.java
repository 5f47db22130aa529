package org.coursewatch.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The three database nodes that {@code deploy/ha/cluster.sh} runs, and what is done to them. */
final class PatroniCluster {

  static final List<String> NODES = List.of("one", "two", "three");

  private static final Path SCRIPT = Path.of("deploy", "ha", "cluster.sh");
  private static final long LONGEST_SECONDS = 60;

  /** The node that leads; empty while none does. */
  Optional<String> primary() throws IOException, InterruptedException {
    return ask("primary");
  }

  /** The node that is waited for before anything is acknowledged; empty while there is none. */
  Optional<String> awaitedStandby() throws IOException, InterruptedException {
    return ask("standby", "sync");
  }

  /** Whether one leads, two follow, and one of them is waited for. */
  boolean isWhole() throws IOException, InterruptedException {
    return ask("whole").isPresent();
  }

  /** Whether {@code node} has replayed all that the primary has written. */
  boolean follows(String node) throws IOException, InterruptedException {
    return ask("follows", node).isPresent();
  }

  /** Does one of the commands of the script; fails when the script does. */
  void execute(String... command) throws IOException, InterruptedException {
    if (ask(command).isEmpty()) {
      throw new IllegalStateException("the cluster did not: " + String.join(" ", command));
    }
  }

  /** What the command prints; empty when it fails. */
  private static Optional<String> ask(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    words.addAll(List.of(command));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Optional.empty();
    }
    return process.exitValue() == 0 ? Optional.of(printed.strip()) : Optional.empty();
  }

  /** Waits until the cluster is whole. */
  void awaitWhole(Duration longest) throws IOException, InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!isWhole()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the three nodes did not come together within " + longest);
      }
      Thread.sleep(500);
    }
  }
}
