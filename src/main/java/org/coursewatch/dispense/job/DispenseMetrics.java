package org.coursewatch.dispense.job;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.app.CountAnswers;
import org.coursewatch.dispense.app.CountAnswers.Asked;
import org.coursewatch.dispense.app.WatchWindows;

/**
 * What pharmacies are answered, and what windows are about to be missed, in numbers at {@code
 * /q/metrics}. Every reason is there from the start, at 0.
 */
@Startup
@ApplicationScoped
class DispenseMetrics {

  @Inject
  DispenseMetrics(MeterRegistry registry, CountAnswers answers, WatchWindows windows) {
    for (boolean yes : new boolean[] {true, false}) {
      FunctionCounter.builder("coursewatch.eligibility.answers", answers, a -> a.answers(yes))
          .tag("allowed", String.valueOf(yes))
          .description("questions of pharmacies that were answered")
          .register(registry);
    }
    for (Asked asked : Asked.values()) {
      for (RefusalCode code : RefusalCode.values()) {
        FunctionCounter.builder("coursewatch.refusals", answers, a -> a.refusals(asked, code))
            .tag("asked", asked.name())
            .tag("code", code.name())
            .description("reasons for which a pharmacy was told no")
            .register(registry);
      }
    }
    IntStream.rangeClosed(0, WatchWindows.MOST_DAYS)
        .forEach(
            days ->
                Gauge.builder("coursewatch.windows.at.risk", windows, w -> w.atRisk(days))
                    .tag("days", String.valueOf(days))
                    .description("open windows nobody used whose last day is so many days away")
                    .register(registry));
  }
}
