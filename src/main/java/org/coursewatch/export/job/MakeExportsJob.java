package org.coursewatch.export.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.export.app.MakeExports;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks every {@code coursewatch.export.every} for exports that wait, and makes them one after the
 * other; {@code off} switches it off on this node.
 */
@ApplicationScoped
class MakeExportsJob {

  private static final Logger LOG = Logger.getLogger(MakeExportsJob.class);

  private final MakeExports exports;
  private final String node;

  @Inject
  MakeExportsJob(MakeExports exports, @ConfigProperty(name = "coursewatch.node") String node) {
    this.exports = exports;
    this.node = node;
  }

  @Scheduled(
      identity = "exports",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.export.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void make() {
    int made = 0;
    while (exports.makeNext(node)) {
      made++;
    }
    LOG.debugf("%d exports were made", made);
  }

  @Scheduled(
      identity = "forget-exports",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.export.forget-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    LOG.debugf("%d exports were forgotten", exports.forgetExpired());
  }
}
