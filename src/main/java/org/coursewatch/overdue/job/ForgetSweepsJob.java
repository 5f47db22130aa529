package org.coursewatch.overdue.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.overdue.app.ForgetSweeps;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/** Once a day; does no harm on several nodes at once. */
@ApplicationScoped
class ForgetSweepsJob {

  private final ForgetSweeps forget;
  private final ServiceClock clock;

  @Inject
  ForgetSweepsJob(ForgetSweeps forget, ServiceClock clock) {
    this.forget = forget;
    this.clock = clock;
  }

  @Scheduled(
      identity = "forget-sweeps",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.sweep.forget-every}",
      delayed = "10m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    forget.forget(clock.now());
  }
}
