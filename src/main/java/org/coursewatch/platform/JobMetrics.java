package org.coursewatch.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the jobs of this node do, in numbers at {@code /q/metrics}. A job that rests while only
 * reading is possible neither fails nor is done.
 */
@ApplicationScoped
class JobMetrics {

  private static final int AFTER_THE_SCHEDULER = 5000;
  private static final String NAME = "task";

  private final MeterRegistry registry;
  private final ServiceClock clock;
  private final Map<String, Instant> doneAt = new ConcurrentHashMap<>();

  @Inject
  JobMetrics(MeterRegistry registry, ServiceClock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Every job that is switched on is there from the start. */
  void begin(@Observes @Priority(AFTER_THE_SCHEDULER) StartupEvent start, Scheduler scheduler) {
    if (scheduler.isStarted()) {
      scheduler.getScheduledJobs().stream().map(Trigger::getId).forEach(this::watch);
    }
  }

  void done(@Observes SuccessfulExecution execution) {
    doneAt.put(execution.getExecution().getTrigger().getId(), clock.now());
  }

  void failed(@Observes FailedExecution execution) {
    failures(execution.getExecution().getTrigger().getId()).increment();
  }

  private void watch(String job) {
    doneAt.putIfAbsent(job, clock.now());
    failures(job);
    Gauge.builder("coursewatch.job.age", this, each -> each.age(job).toSeconds())
        .tag(NAME, job)
        .baseUnit("seconds")
        .description("since when the job was not done without a failure, or since the start")
        .register(registry);
  }

  private Counter failures(String job) {
    return Counter.builder("coursewatch.job.failures")
        .tag(NAME, job)
        .description("times the job failed")
        .register(registry);
  }

  private Duration age(String job) {
    Instant since = doneAt.get(job);
    return since == null ? Duration.ZERO : Duration.between(since, clock.now());
  }
}
