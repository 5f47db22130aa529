package org.coursewatch.notice.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.notice.app.SendMail;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/**
 * Sends what waits every {@code coursewatch.mail.every}, such as {@code 10s}; {@code off} switches
 * it off. Any number of nodes may.
 */
@ApplicationScoped
class SendMailJob {

  private final SendMail send;
  private final ServiceClock clock;

  @Inject
  SendMailJob(SendMail send, ServiceClock clock) {
    this.send = send;
    this.clock = clock;
  }

  @Scheduled(
      identity = "mail",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.mail.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    send.sendDue(clock.now());
  }
}
