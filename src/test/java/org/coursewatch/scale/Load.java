package org.coursewatch.scale;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the tools that ask as fast as they are answered: wrk over HTTP, pgbench the database. */
record Load(int connections, int seconds) {

  private static final Path SCRIPT = Path.of("deploy", "bench", "wrk", "requests.lua");
  private static final Pattern TOLD = Pattern.compile("RESULT (\\d+) ([\\d.]+) ([\\d.]+) (\\d+)");
  private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

  /**
   * What a tool told.
   *
   * @param perSecond answers a second
   * @param millis the 99th percentile of wrk, the mean of pgbench
   */
  record Rate(double perSecond, double millis) {}

  /**
   * @param settings of the script; see there
   * @throws IllegalStateException when an answer was none
   */
  Rate wrk(URI service, Map<String, String> settings) throws IOException, InterruptedException {
    String said =
        run(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                SCRIPT.toString(),
                service.toString()),
            settings);
    Matcher told = TOLD.matcher(said);
    if (!told.find() || !told.group(4).equals("0")) {
      throw new IllegalStateException("answers that are no answers: " + said);
    }
    double count = Double.parseDouble(told.group(1));
    return new Rate(
        count / (Double.parseDouble(told.group(2)) / 1e6), Double.parseDouble(told.group(3)) / 1e3);
  }

  /**
   * @param arguments such as {@code -S}
   * @param port of the server on the loopback
   */
  Rate pgbench(int port, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("pgbench", "-h", "localhost", "-p", String.valueOf(port), "-U", "postgres"));
    command.addAll(List.of("-n", "-c", String.valueOf(connections), "-T", String.valueOf(seconds)));
    command.addAll(List.of(arguments));
    command.add("pgbench");
    String said = run(command, Map.of());
    Matcher tps = TPS.matcher(said);
    Matcher latency = LATENCY.matcher(said);
    if (!tps.find() || !latency.find()) {
      throw new IllegalStateException(said);
    }
    return new Rate(Double.parseDouble(tps.group(1)), Double.parseDouble(latency.group(1)));
  }

  /** What a command said; it has to succeed. */
  static String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " said: " + said);
    }
    return said;
  }
}
