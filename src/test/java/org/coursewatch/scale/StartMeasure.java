package org.coursewatch.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coursewatch.platform.PackagedService;

/** How long the packaged service takes to be ready, and what it holds in memory at rest. */
record StartMeasure(Map<String, String> environment, List<String> flags, Path jar, Path empty) {

  private static final Path READY = Path.of("deploy", "bench", "ready.sh");

  /** Starts both applications in turn, {@code starts} times each. */
  void measure(int courses, int starts, int restSeconds) throws IOException, InterruptedException {
    Figures figures = new Figures(courses, 0);
    starts(figures, "ready of an empty application", List.of(), empty, "/", starts);
    starts(
        figures, "ready of an empty application with a cache", cached(), withCache(), "/", starts);
    starts(figures, "ready", flags, jar, "/q/health/ready", starts);
    Path log = Figures.FOLDER.resolve("rest.log");
    try (MeasuredService service =
        MeasuredService.start(jar, flags, awake(), log, "/q/health/ready")) {
      TimeUnit.SECONDS.sleep(restSeconds);
      figures.add("memory at rest", 0, service.residentMebibytes(), "MiB");
    }
  }

  /** With the background jobs of production; nobody is there who takes mail. */
  private Map<String, String> awake() {
    Map<String, String> awake = new LinkedHashMap<>(environment);
    awake.entrySet().removeIf(each -> each.getValue().equals("off") && !isMail(each.getKey()));
    return awake;
  }

  private static boolean isMail(String setting) {
    return setting.contains("_MAIL_") || setting.contains("_SEND_");
  }

  private Path withCache() {
    return empty.resolveSibling("../with-cache/quarkus-run.jar").normalize();
  }

  /** An empty application that has learned its start as well. */
  private List<String> cached() throws IOException, InterruptedException {
    Path cache = Figures.FOLDER.resolve("empty.aot").toAbsolutePath();
    Files.deleteIfExists(cache);
    List<String> learning = List.of("-XX:AOTCacheOutput=" + cache);
    Path log = Figures.FOLDER.resolve("empty.log");
    MeasuredService.start(withCache(), learning, Map.of(), log, "/").close();
    return List.of("-XX:AOTCache=" + cache);
  }

  private void starts(
      Figures figures, String what, List<String> flags, Path jar, String path, int starts)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PackagedService.java()));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    int port = MeasuredService.freePort();
    Map<String, String> settings = new LinkedHashMap<>(environment);
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    Path times = Figures.FOLDER.resolve("starts.csv");
    String begin = READY + " start " + port + " " + path + " " + String.join(" ", command);
    String end = READY + " stop " + port;
    Load.run(
        List.of(
            "hyperfine",
            "-N",
            "--warmup",
            "1",
            "--runs",
            String.valueOf(starts),
            "--prepare",
            end,
            "--export-json",
            times.toString(),
            begin),
        settings);
    Load.run(List.of(READY.toString(), "stop", String.valueOf(port)), Map.of());
    int round = 0;
    for (String time : timesIn(Files.readString(times))) {
      figures.add(what, round++, Double.parseDouble(time) * 1000, "ms");
    }
  }

  private static List<String> timesIn(String json) {
    int from = json.indexOf('[', json.indexOf("\"times\"")) + 1;
    return List.of(json.substring(from, json.indexOf(']', from)).strip().split(",\\s*"));
  }
}
