package org.coursewatch.outage.job;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.app.WatchMaintenance;
import org.coursewatch.platform.ReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.jboss.logging.Logger;

/**
 * Each node keeps in mind when it only reads: it looks before it opens its doors, and every few
 * seconds. A node that cannot look keeps what it knows; it could not write anything either.
 */
@ApplicationScoped
class WatchMaintenanceJob {

  private static final Logger LOG = Logger.getLogger(WatchMaintenanceJob.class);

  private final WatchMaintenance watch;
  private final ReadOnly readOnly;
  private final ServiceClock clock;

  @Inject
  WatchMaintenanceJob(WatchMaintenance watch, ReadOnly readOnly, ServiceClock clock) {
    this.watch = watch;
    this.readOnly = readOnly;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    run();
  }

  @Scheduled(
      identity = "watch-maintenance",
      every = "${coursewatch.maintenance.watch-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    try {
      readOnly.know(
          watch.coming(clock.now()).stream()
              .filter(Maintenance::readOnly)
              .map(each -> new ReadOnly.Span(each.startsAt(), each.until()))
              .toList());
    } catch (RuntimeException e) {
      LOG.warnf("Nobody knows whether maintenance is planned: %s", e.getClass().getName());
    }
  }
}
