package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.app.SweepCourses;

/** The same checks become overdue again and again: a plain insert of their flags, and a sweep. */
@ApplicationScoped
class SweepRounds {

  @Inject DueChecks due;
  @Inject SweepCourses sweep;

  /**
   * What the rounds told.
   *
   * @param flagged how many flags a sweep raised
   * @param plain one statement of the database for the same rows
   * @param swept a whole sweep of the service
   * @param peak bytes of the heap at most
   */
  record Told(long flagged, Spread plain, Spread swept, long peak) {

    @Override
    public String toString() {
      return "%d flags in %s; plain insert %s; ratio %s; heap at most %d MB of %d"
          .formatted(
              flagged,
              swept,
              plain,
              swept.timesEach(plain),
              peak >> 20,
              Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  /** As many rounds with the checks of {@code kinds}, see {@link DueChecks}. */
  Told measure(int rounds, LocalDate today, String... kinds) {
    Spread plain = new Spread();
    Spread swept = new Spread();
    long peak = 0;
    long flagged = 0;
    for (int round = 0; round < rounds; round++) {
      due.reset(today, kinds);
      plain.time(() -> due.plainInsert(today));
      due.reset(today, kinds);
      System.gc();
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      List<SweepRun> run = new ArrayList<>();
      swept.time(() -> run.add(sweep.sweep("measured")));
      flagged = run.getFirst().report().flagged();
      assertThat(run.getFirst().report().seen()).isZero();
      peak = Math.max(peak, heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }
    return new Told(flagged, plain, swept, peak);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
