package org.coursewatch.outage.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.outage.WorkWaiting.Queue;
import org.coursewatch.outage.app.WatchWork;
import org.coursewatch.platform.ReadOnly;
import org.coursewatch.platform.ServiceClock;

/** What waits in the background, and whether only reading is possible, at {@code /q/metrics}. */
@Startup
@ApplicationScoped
class ServiceMetrics {

  @Inject
  ServiceMetrics(MeterRegistry registry, WatchWork work, ReadOnly readOnly, ServiceClock clock) {
    for (Queue queue : Queue.values()) {
      Gauge.builder("coursewatch.queue.age", work, each -> each.age(queue).toSeconds())
          .tag("queue", queue.name())
          .baseUnit("seconds")
          .description(
              "since when the oldest waits; of SEAL, since when the audit trail is unsealed")
          .register(registry);
    }
    Gauge.builder(
            "coursewatch.read.only", readOnly, each -> each.until(clock.now()).isPresent() ? 1 : 0)
        .description("1 while nothing that people record is taken")
        .register(registry);
  }
}
