package org.coursewatch.overdue.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sweeps every {@code coursewatch.sweep.every}, such as {@code 60s}; {@code off} switches it off.
 * Any number of nodes may; on one node a sweep that takes longer is not overtaken.
 */
@ApplicationScoped
class SweepJob {

  private static final Logger LOG = Logger.getLogger(SweepJob.class);

  private final SweepCourses sweep;
  private final SweepMetrics metrics;
  private final String node;

  @Inject
  SweepJob(
      SweepCourses sweep,
      SweepMetrics metrics,
      @ConfigProperty(name = "coursewatch.node") String node) {
    this.sweep = sweep;
    this.metrics = metrics;
    this.node = node;
  }

  @Scheduled(
      identity = "sweep",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.sweep.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    SweepRun run = metrics.timed(() -> sweep.sweep(node));
    SweepReport report = run.report();
    String text =
        "Sweep: %d seen, %d changed, %d flagged, %d escalated, %d reversed, %d failed"
            .formatted(
                report.seen(),
                report.changed(),
                report.flagged(),
                report.escalated(),
                report.reversed(),
                report.failed());
    if (report.failed() > 0) {
      LOG.warn(text);
    } else if (report.seen() + report.flagged() + report.escalated() > 0) {
      LOG.info(text);
    } else {
      LOG.debug(text);
    }
  }
}
