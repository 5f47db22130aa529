package org.coursewatch.notice.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.notice.app.CallEndpoints;
import org.coursewatch.notice.app.PlanNotices;
import org.coursewatch.notice.app.SendNotices;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.jboss.logging.Logger;

/**
 * Plans notices every {@code coursewatch.notices.plan-every} and sends them every {@code
 * coursewatch.notices.send-every}; {@code off} switches either off. Any number of nodes may.
 */
@ApplicationScoped
class NoticeJob {

  private static final Logger LOG = Logger.getLogger(NoticeJob.class);

  private final PlanNotices plan;
  private final SendNotices send;
  private final CallEndpoints call;
  private final ServiceClock clock;

  @Inject
  NoticeJob(PlanNotices plan, SendNotices send, CallEndpoints call, ServiceClock clock) {
    this.plan = plan;
    this.send = send;
    this.call = call;
    this.clock = clock;
  }

  @Scheduled(
      identity = "notice-plan",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.notices.plan-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void plan() {
    int planned = plan.plan(clock.now());
    if (planned > 0) {
      LOG.infof("Notices: %d planned", planned);
    }
  }

  @Scheduled(
      identity = "notice-mail",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.notices.send-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void send() {
    send.sendDue(clock.now());
  }

  @Scheduled(
      identity = "notice-call",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.notices.send-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void call() {
    call.callDue(clock.now());
  }
}
