package org.coursewatch.overdue.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.app.SweepCourses;

/**
 * The sweep in numbers at {@code /q/metrics}. The lag is asked of the database whenever somebody
 * looks, so that it grows also when no sweep runs any more.
 */
@Startup
@ApplicationScoped
class SweepMetrics {

  private static final String PREFIX = "coursewatch.sweep.";
  private static final List<String> COUNTED =
      List.of("seen", "changed", "flagged", "escalated", "reversed", "failed");

  private final MeterRegistry registry;
  private final Timer duration;

  @Inject
  SweepMetrics(MeterRegistry registry, SweepCourses sweep) {
    this.registry = registry;
    this.duration = Timer.builder(PREFIX + "duration").description("one sweep").register(registry);
    Gauge.builder(PREFIX + "lag", sweep, courses -> courses.lag().toSeconds())
        .baseUnit("seconds")
        .description("since when the course that waits longest is due; 0 when none is")
        .register(registry);
    // Every number is there from the start, at 0.
    for (String name : COUNTED) {
      add(name, 0);
    }
  }

  SweepRun timed(Supplier<SweepRun> sweep) {
    SweepRun run = Objects.requireNonNull(duration.record(sweep));
    count(run.report());
    return run;
  }

  private void count(SweepReport report) {
    add("seen", report.seen());
    add("changed", report.changed());
    add("flagged", report.flagged());
    add("escalated", report.escalated());
    add("reversed", report.reversed());
    add("failed", report.failed());
  }

  private void add(String name, int amount) {
    registry.counter(PREFIX + name).increment(amount);
  }
}
