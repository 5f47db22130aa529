package org.coursewatch.metric.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.coursewatch.metric.ServiceHours.Answers;
import org.coursewatch.metric.app.NoteService;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Once a minute each node notes that it is there and what it answered since the last time; what
 * could not be noted is noted with the next.
 */
@ApplicationScoped
class NoteServiceJob {

  static final String REQUESTS = "http.server.requests";
  private static final Answers NOTHING = new Answers(0, 0, 0, 0);

  private final NoteService note;
  private final MeterRegistry registry;
  private final ServiceClock clock;
  private final String node;
  private Answers noted = NOTHING;

  @Inject
  NoteServiceJob(
      NoteService note,
      MeterRegistry registry,
      ServiceClock clock,
      @ConfigProperty(name = "coursewatch.node") String node) {
    this.note = note;
    this.registry = registry;
    this.clock = clock;
    this.node = node;
  }

  @Scheduled(
      identity = "note-service",
      every = "${coursewatch.metrics.note-service-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void run() {
    Answers total = answered(registry.find(REQUESTS).timers());
    note.note(node, total.since(noted), clock.now());
    noted = total;
  }

  /** All answers since the node began. */
  static Answers answered(Collection<Timer> timers) {
    Answers sum = NOTHING;
    for (Timer timer : timers) {
      String status = Objects.requireNonNullElse(timer.getId().getTag("status"), "");
      sum =
          new Answers(
              sum.requests() + timer.count(),
              sum.serverErrors() + (status.startsWith("5") ? timer.count() : 0),
              sum.milliseconds() + timer.totalTime(TimeUnit.MILLISECONDS),
              Math.max(sum.slowest(), timer.max(TimeUnit.MILLISECONDS)));
    }
    return sum;
  }
}
