package org.coursewatch.dispense.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.dispense.app.ForgetLookups;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/** Once a day; does no harm on several nodes at once. */
@ApplicationScoped
class ForgetLookupsJob {

  private final ForgetLookups forget;
  private final ServiceClock clock;

  @Inject
  ForgetLookupsJob(ForgetLookups forget, ServiceClock clock) {
    this.forget = forget;
    this.clock = clock;
  }

  @Scheduled(
      identity = "forget-lookups",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.lookup.forget-every}",
      delayed = "15m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    forget.forget(clock.now());
  }
}
