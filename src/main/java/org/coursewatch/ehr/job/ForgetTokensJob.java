package org.coursewatch.ehr.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.ehr.app.UseToken;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/**
 * Forgets tokens that have expired, every {@code coursewatch.ehr.forget-every}. Does no harm on
 * several nodes at once: a row is removed once.
 */
@ApplicationScoped
class ForgetTokensJob {

  private final UseToken tokens;
  private final ServiceClock clock;

  @Inject
  ForgetTokensJob(UseToken tokens, ServiceClock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Scheduled(
      identity = "forget-used-tokens",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.ehr.forget-every}",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    tokens.forget(clock.now());
  }
}
