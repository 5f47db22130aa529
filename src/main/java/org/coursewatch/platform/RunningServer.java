package org.coursewatch.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server at work on a folder of data, by what it writes there about itself.
 *
 * @param process its first process
 * @param port on the loopback interface
 */
record RunningServer(ProcessHandle process, int port) {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;

  /** The one that works on {@code data}; empty when none does. */
  static Optional<RunningServer> in(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return ProcessHandle.of(Long.parseLong(lines.get(PROCESS_LINE).strip()))
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .map(process -> new RunningServer(process, port));
  }

  /** Tells it to stop, and waits until it has. */
  void stop() throws IOException {
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      throw new IOException("The server of process " + process.pid() + " does not stop", e);
    }
  }
}
