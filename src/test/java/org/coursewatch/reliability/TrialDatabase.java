package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL server under a trial, of the build's own: stopped, killed and started again with
 * the same data on the same port, past whoever started it first.
 */
final class TrialDatabase {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String jdbcUrl;
  private final Path data;
  private final List<String> command;

  private TrialDatabase(String jdbcUrl, Path data, List<String> command) {
    this.jdbcUrl = jdbcUrl;
    this.data = data;
    this.command = command;
  }

  /** The server that runs behind {@code jdbcUrl}. */
  static TrialDatabase behind(String jdbcUrl) throws IOException, SQLException {
    Path data;
    try (Connection owner = owner(jdbcUrl);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      data = Path.of(row.getString(1));
    }
    byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(pid(data)), "cmdline"));
    List<String> command = new ArrayList<>();
    // The server refuses to run as root; in a name space of its own it is somebody else.
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(new String(words, StandardCharsets.UTF_8).split("\0")));
    return new TrialDatabase(jdbcUrl, data, command);
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  Path data() {
    return data;
  }

  int port() {
    return Integer.parseInt(jdbcUrl.replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /** Does {@code sql} as the owner. */
  void execute(String sql) throws SQLException {
    try (Connection owner = owner(jdbcUrl);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, asked as the owner. */
  long number(String sql) throws SQLException {
    try (Connection owner = owner(jdbcUrl);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** {@code kill -9} of the server and all its processes: what is not on disk is lost. */
  void kill() throws Exception {
    ProcessHandle server = ProcessHandle.of(pid(data)).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(server.children().toList());
    server.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.add(server);
    awaitEnd(all);
  }

  /**
   * Stops it as an operator does who does not wait: sessions are ended, nothing is left to redo.
   */
  void stop() throws Exception {
    ProcessHandle server = ProcessHandle.of(pid(data)).orElseThrow();
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor())
        .isZero();
    awaitEnd(List.of(server));
  }

  /** Starts it again and waits until it answers. */
  void start() throws Exception {
    Path log = Path.of("target", "trials", "postgres.log");
    Files.createDirectories(log.getParent());
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
    awaitAnswer();
  }

  /** Waits until it answers; it may be at redoing what was lost. */
  void awaitAnswer() throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      assertThat(System.nanoTime()).as("the database answers").isLessThan(limit);
      Thread.sleep(100);
    }
  }

  boolean answers() {
    try {
      return number("select 1") == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static long pid(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  private static Connection owner(String jdbcUrl) throws SQLException {
    DriverManager.setLoginTimeout(5);
    return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
  }
}
