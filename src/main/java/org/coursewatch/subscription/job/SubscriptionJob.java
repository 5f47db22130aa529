package org.coursewatch.subscription.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.subscription.app.PlanEvents;
import org.coursewatch.subscription.app.SendNotifications;
import org.jboss.logging.Logger;

/**
 * Plans and sends notifications every {@code coursewatch.subscriptions.every}, and forgets old
 * events every {@code coursewatch.subscriptions.forget-every}; {@code off} switches either off. Any
 * number of nodes may.
 */
@ApplicationScoped
class SubscriptionJob {

  private static final Logger LOG = Logger.getLogger(SubscriptionJob.class);

  private final PlanEvents plan;
  private final SendNotifications send;
  private final ServiceClock clock;

  @Inject
  SubscriptionJob(PlanEvents plan, SendNotifications send, ServiceClock clock) {
    this.plan = plan;
    this.send = send;
    this.clock = clock;
  }

  @Scheduled(
      identity = "subscription-plan",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.subscriptions.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void plan() {
    plan.plan(clock.now());
  }

  /** Apart from planning: an endpoint that is slow keeps no event from being planned. */
  @Scheduled(
      identity = "subscription-send",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.subscriptions.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void send() {
    send.sendDue(clock.now());
  }

  @Scheduled(
      identity = "subscription-forget",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.subscriptions.forget-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    int forgotten = plan.forget(clock.now());
    if (forgotten > 0) {
      LOG.infof("Subscriptions: %d old events forgotten", forgotten);
    }
  }
}
