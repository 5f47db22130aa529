package org.coursewatch.enrollment.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.enrollment.app.ForgetDrafts;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/** Once a day; does no harm on several nodes at once. */
@ApplicationScoped
class ForgetDraftsJob {

  private final ForgetDrafts forget;
  private final ServiceClock clock;

  @Inject
  ForgetDraftsJob(ForgetDrafts forget, ServiceClock clock) {
    this.forget = forget;
    this.clock = clock;
  }

  @Scheduled(
      identity = "forget-enrollment-drafts",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.enrollment.forget-every}",
      delayed = "20m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    forget.forget(clock.now());
  }
}
