package org.coursewatch.noncompliance.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.noncompliance.app.RunDetectors;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the detectors look every {@code coursewatch.noncompliance.every}, such as {@code 15m};
 * {@code off} switches it off. Any number of nodes may.
 */
@ApplicationScoped
class DetectJob {

  private final RunDetectors detectors;
  private final String node;

  @Inject
  DetectJob(RunDetectors detectors, @ConfigProperty(name = "coursewatch.node") String node) {
    this.detectors = detectors;
    this.node = node;
  }

  @Scheduled(
      identity = "noncompliance",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.noncompliance.every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    detectors.run(node);
  }
}
