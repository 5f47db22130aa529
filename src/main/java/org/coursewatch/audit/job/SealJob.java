package org.coursewatch.audit.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.app.SealAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks every {@code coursewatch.audit.look-every} whether a seal is due and makes it; {@code off}
 * switches it off. Any number of nodes may. The root stands in the log, so that a copy of the log
 * is a copy of the roots. The first look waits until a first start has made its key ring.
 */
@ApplicationScoped
class SealJob {

  private static final Logger LOG = Logger.getLogger(SealJob.class);

  private final SealAudit seal;
  private final ServiceClock clock;
  private final Duration every;

  @Inject
  SealJob(
      SealAudit seal,
      ServiceClock clock,
      @ConfigProperty(name = "coursewatch.audit.seal-every") Duration every) {
    this.seal = seal;
    this.clock = clock;
    this.every = every;
  }

  @Scheduled(
      identity = "audit-seal",
      every = "${coursewatch.audit.look-every}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    seal.sealIfDue(every, Actor.SYSTEM, clock.now()).ifPresent(SealJob::tell);
  }

  private static void tell(AuditSeal made) {
    LOG.infof("Audit seal %d root %s", made.number(), made.root());
  }
}
