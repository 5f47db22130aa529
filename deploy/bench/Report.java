import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What the figures of deploy/bench/run.sh say: ratios to the references of the same round, a plot,
 * and whether the goals are met.
 *
 * <pre>java deploy/bench/Report.java target/bench/results.csv target/bench/plot.svg</pre>
 *
 * Ends with 1 when a goal is missed.
 */
public final class Report {

  private static final int JUDGED = 10;
  private static final double MOST_RESIDENT = 256;
  private static final double MOST_START = 2.5;
  private static final double MOST_GROWTH = 1.2;
  private static final String READS = "select-only";
  private static final String WRITES = "tpc-b-like";
  private static final String EMPTY = "empty";

  /**
   * What is asked, the reference it is judged by, and the least ratio; 0 where none is asked for.
   */
  private record Asked(String what, String reference, double goal) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked("eligibility", READS, 0.22),
          new Asked("rems-etasu", READS, 0),
          new Asked("order-sign", READS, 0),
          new Asked("overdue", READS, 0),
          new Asked("fact", WRITES, 0.5),
          new Asked("authorization", WRITES, 0.4),
          new Asked("reversal", WRITES, 0));

  private record Key(int courses, int connections, String what) {}

  private record Figure(double value, String millis) {}

  private final Map<Key, List<Figure>> figures = new LinkedHashMap<>();
  private final List<String> verdicts = new ArrayList<>();
  private boolean missed;

  private Report() {}

  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("java deploy/bench/Report.java FIGURES.csv PLOT.svg");
      System.exit(64);
    }
    Report report = new Report();
    Files.readAllLines(Path.of(arguments[0])).stream().skip(1).forEach(report::read);
    report.rates();
    report.growth();
    report.rest();
    report.verdicts.forEach(System.out::println);
    Files.writeString(Path.of(arguments[1]), report.plot());
    System.exit(report.missed ? 1 : 0);
  }

  private void read(String line) {
    String[] parts = line.split(",", -1);
    Key key = new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    figures
        .computeIfAbsent(key, _ -> new ArrayList<>())
        .add(new Figure(Double.parseDouble(parts[4]), parts[6]));
  }

  /** Each rate with its ratios, as a row of a table in Markdown. */
  private void rates() {
    System.out.println(
        "| courses | connections | | a second | ms | to select-only | to TPC-B-like | to the empty one |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Key key : figures.keySet()) {
      if (key.connections == 0 || key.what.startsWith("memory")) {
        continue;
      }
      System.out.printf(
          Locale.ROOT,
          "| %,d | %d | %s | %,.0f | %s | %s | %s | %s |%n",
          key.courses,
          key.connections,
          key.what,
          median(key).orElseThrow(),
          figures.get(key).getFirst().millis,
          text(ratio(key, READS)),
          text(ratio(key, WRITES)),
          text(ratio(key, EMPTY)));
    }
    for (Asked asked : ASKED) {
      for (int courses : sizes()) {
        OptionalDouble ratio = ratio(new Key(courses, JUDGED, asked.what), asked.reference);
        if (asked.goal > 0 && ratio.isPresent()) {
          judge(
              "%s among %,d courses, to %s".formatted(asked.what, courses, asked.reference),
              ratio.getAsDouble(),
              asked.goal,
              ratio.getAsDouble() >= asked.goal);
        }
      }
    }
  }

  /** What a request costs among the most courses, to what it costs among the fewest. */
  private void growth() {
    TreeSet<Integer> sizes = sizes();
    if (sizes.size() < 2) {
      return;
    }
    for (Asked asked : ASKED) {
      OptionalDouble few = ratio(new Key(sizes.first(), JUDGED, asked.what), asked.reference);
      OptionalDouble many = ratio(new Key(sizes.last(), JUDGED, asked.what), asked.reference);
      if (few.isPresent() && many.isPresent()) {
        double growth = few.getAsDouble() / many.getAsDouble();
        String name = "%s: cost among %,d to cost among %,d";
        judge(
            name.formatted(asked.what, sizes.last(), sizes.first()),
            growth,
            MOST_GROWTH,
            growth <= MOST_GROWTH);
      }
    }
  }

  /** Start, memory and the sweep. */
  private void rest() {
    for (int courses : sizes()) {
      OptionalDouble ready = median(new Key(courses, 0, "ready"));
      OptionalDouble empty = median(new Key(courses, 0, "ready of an empty application"));
      if (ready.isPresent() && empty.isPresent()) {
        double times = ready.getAsDouble() / empty.getAsDouble();
        String name = "ready after %.0f ms, an empty application after %.0f ms";
        median(new Key(courses, 0, "ready of an empty application with a cache"))
            .ifPresent(
                millis ->
                    verdicts.add(
                        String.format(
                            Locale.ROOT,
                            "told    an empty application that has learned its start is ready after %.0f ms",
                            millis)));
        judge(
            name.formatted(ready.getAsDouble(), empty.getAsDouble()),
            times,
            MOST_START,
            times <= MOST_START);
      }
      median(new Key(courses, 0, "memory at rest"))
          .ifPresent(
              mebibytes ->
                  judge("MiB at rest", mebibytes, MOST_RESIDENT, mebibytes <= MOST_RESIDENT));
      OptionalDouble sweep = median(new Key(courses, 0, "sweep"));
      OptionalDouble plain = median(new Key(courses, 0, "plain insert"));
      if (sweep.isPresent() && plain.isPresent()) {
        verdicts.add(
            String.format(
                Locale.ROOT,
                "told    a sweep among %,d courses: %.0f ms, a plain insert of its flags %.0f ms, ratio %.2f",
                courses,
                sweep.getAsDouble(),
                plain.getAsDouble(),
                sweep.getAsDouble() / plain.getAsDouble()));
      }
    }
  }

  private void judge(String what, double found, double goal, boolean met) {
    missed |= !met;
    verdicts.add(
        String.format(
            Locale.ROOT, "%s %s: %.2f, goal %.2f", met ? "met    " : "MISSED ", what, found, goal));
  }

  private TreeSet<Integer> sizes() {
    TreeSet<Integer> sizes = new TreeSet<>();
    figures.keySet().forEach(key -> sizes.add(key.courses));
    return sizes;
  }

  private OptionalDouble median(Key key) {
    return middle(figures.getOrDefault(key, List.of()).stream().map(Figure::value).toList());
  }

  /** The median of the ratios of each round. */
  private OptionalDouble ratio(Key key, String reference) {
    List<Figure> found = figures.getOrDefault(key, List.of());
    List<Figure> to =
        figures.getOrDefault(new Key(key.courses, key.connections, reference), List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(found.size(), to.size()); round++) {
      ratios.add(found.get(round).value / to.get(round).value);
    }
    return middle(ratios);
  }

  private static OptionalDouble middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted.get(sorted.size() / 2));
  }

  private static String text(OptionalDouble ratio) {
    return ratio.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", ratio.getAsDouble());
  }

  /** A bar for each ratio at the judged number of connections; a stroke where the goal is. */
  private String plot() {
    StringBuilder bars = new StringBuilder();
    int y = 52;
    double scale = 400;
    String[] colors = {"#2f6f9f", "#9fc5de"};
    for (Asked asked : ASKED) {
      int top = y;
      int series = 0;
      for (int courses : sizes()) {
        OptionalDouble ratio = ratio(new Key(courses, JUDGED, asked.what), asked.reference);
        if (ratio.isPresent()) {
          bars.append(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"240\" y=\"%d\" width=\"%.1f\" height=\"13\" fill=\"%s\"/>"
                      + "<text x=\"%.1f\" y=\"%d\">%.3f among %,d</text>%n",
                  y,
                  ratio.getAsDouble() * scale,
                  colors[series % colors.length],
                  246 + Math.max(ratio.getAsDouble(), asked.goal) * scale,
                  y + 11,
                  ratio.getAsDouble(),
                  courses));
          y += 15;
        }
        series++;
      }
      if (y > top) {
        bars.append(
            "<text x=\"232\" y=\"%d\" text-anchor=\"end\">%s to %s</text>%n"
                .formatted(top + 11, asked.what, asked.reference));
        if (asked.goal > 0) {
          double x = 240 + asked.goal * scale;
          bars.append(
              String.format(
                  Locale.ROOT,
                  "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#b3261e\" stroke-width=\"2\"/>%n",
                  x,
                  top - 2,
                  y));
        }
        y += 12;
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="760" height="%d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        <text x="12" y="22" font-size="15">Requests a second to pgbench with the same %d connections</text>
        <text x="12" y="40">Both on the same server in the same round; a red stroke is a goal.</text>
        %s</svg>
        """
        .formatted(y + 10, JUDGED, bars);
  }
}
