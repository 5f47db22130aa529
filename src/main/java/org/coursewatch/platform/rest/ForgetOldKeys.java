package org.coursewatch.platform.rest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/**
 * Forgets the answers kept for an {@code Idempotency-Key} after thirty days; nobody repeats a
 * request that late.
 */
@ApplicationScoped
class ForgetOldKeys {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Idempotency idempotency;
  private final ServiceClock clock;

  ForgetOldKeys(Idempotency idempotency, ServiceClock clock) {
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Does no harm on several nodes at once: a row is removed once. */
  @Scheduled(
      identity = "forget-old-keys",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.idempotency.forget-every}",
      delayed = "10m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    idempotency.forgetBefore(clock.now().minus(KEPT));
  }
}
