package org.coursewatch.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.coursewatch.scale.Load.Rate;

/**
 * Writes down what was measured: each figure a line, and a line of {@code
 * target/bench/results.csv}, from which {@code deploy/bench/Report.java} works out ratios.
 *
 * @param courses how many the database has
 * @param connections at once; 0 where none are counted
 */
record Figures(int courses, int connections) {

  static final Path FOLDER = Path.of("target", "bench");

  private static final String HEAD = "courses,connections,what,round,value,unit,millis";

  /** Answers a second, and how long one took. */
  void add(String what, int round, Rate rate) throws IOException {
    write(
        what,
        round,
        rate.perSecond(),
        "per second",
        String.format(Locale.ROOT, "%.2f", rate.millis()));
  }

  void add(String what, int round, double value, String unit) throws IOException {
    write(what, round, value, unit, "");
  }

  private void write(String what, int round, double value, String unit, String millis)
      throws IOException {
    Path file = Files.createDirectories(FOLDER).resolve("results.csv");
    String line =
        String.format(
            Locale.ROOT,
            "%d,%d,%s,%d,%.2f,%s,%s",
            courses,
            connections,
            what,
            round,
            value,
            unit,
            millis);
    System.out.println("MEASURED " + line);
    String head = Files.exists(file) ? "" : HEAD + "\n";
    Files.writeString(
        file, head + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
