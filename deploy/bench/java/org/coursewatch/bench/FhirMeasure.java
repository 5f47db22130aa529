package org.coursewatch.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What it costs to speak FHIR with the structures of HAPI and with trees of JSON: how long a
 * process takes to its first answer, what that leaves in memory, and how long one answer and one
 * Bundle take when it is warm. deploy/bench/fhir.sh runs it, each figure in a process of its own.
 */
public final class FhirMeasure {

  private static final int OBSERVATIONS = 100;
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
  private static final int WARM_UP = 3_000;
  private static final int BATCH = 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FhirMeasure() {}

  /** {@code start} or {@code speed}, then {@code structures} or {@code trees}. */
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    FhirWay way =
        switch (arguments[1]) {
          case "structures" -> new FhirWithStructures();
          case "trees" -> new FhirWithTrees();
          default -> throw new IllegalArgumentException("structures or trees");
        };
    if (arguments[0].equals("start")) {
      start(way, began);
    } else {
      speed(way);
    }
  }

  private static void start(FhirWay way, long began) throws IOException {
    String answer = way.answer();
    String bundle = way.bundle(1);
    way.read(answer);
    way.read(bundle);
    double millis = (System.nanoTime() - began) / 1e6;
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double cpu = machine.getProcessCpuTime() / 1e6;
    long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        Locale.ROOT,
        "%-10s first answer and Bundle written and read: %.0f ms (processor, JVM and all: %.0f ms), %d classes, %.1f MB heap, %.0f MB resident%n",
        way.name(),
        millis,
        cpu,
        classes,
        heap / 1e6,
        resident());
  }

  /** In megabytes; Linux only. */
  private static double resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElseThrow();
  }

  private static void speed(FhirWay way) {
    String answer = way.answer();
    String bundle = way.bundle(OBSERVATIONS);
    System.out.printf(
        "%-10s answer %d bytes, Bundle %d bytes%n", way.name(), answer.length(), bundle.length());
    measure(way, "answer built and written", way::answer);
    measure(way, "answer read", () -> way.read(answer));
    measure(way, "Bundle built and written", () -> way.bundle(OBSERVATIONS));
    measure(way, "Bundle read", () -> way.read(bundle));
  }

  /** The median of some rounds on one thread, in its own processor time, and what is allocated. */
  private static void measure(FhirWay way, String what, Supplier<?> work) {
    long seen = 0;
    for (int i = 0; i < WARM_UP; i++) {
      seen += work.get().hashCode();
    }
    double[] micros = new double[ROUNDS];
    long operations = 0;
    long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      long from = THREADS.getCurrentThreadCpuTime();
      long count = 0;
      long now = from;
      while (now - from < ROUND_NANOS) {
        for (int i = 0; i < BATCH; i++) {
          seen += work.get().hashCode();
        }
        count += BATCH;
        now = THREADS.getCurrentThreadCpuTime();
      }
      micros[round] = (now - from) / 1e3 / count;
      operations += count;
    }
    long bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore) / operations;
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%-10s %-26s %9.1f µs, %9d bytes allocated%s%n",
        way.name(),
        what,
        micros[ROUNDS / 2],
        bytes,
        seen == 0 ? " " : "");
  }
}
