package org.coursewatch.whatif.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.whatif.app.CompareCourses;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks every {@code coursewatch.what-if.every} for runs that wait, and carries them out one after
 * the other; {@code off} switches it off on this node.
 */
@ApplicationScoped
class CompareCoursesJob {

  private static final Logger LOG = Logger.getLogger(CompareCoursesJob.class);

  private final CompareCourses compare;
  private final String node;

  @Inject
  CompareCoursesJob(
      CompareCourses compare, @ConfigProperty(name = "coursewatch.node") String node) {
    this.compare = compare;
    this.node = node;
  }

  @Scheduled(
      identity = "what-if",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.what-if.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void compare() {
    int done = 0;
    while (compare.compareNext(node)) {
      done++;
    }
    LOG.debugf("%d comparisons were carried out", done);
  }

  @Scheduled(
      identity = "forget-what-if",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.what-if.forget-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    LOG.debugf("%d comparisons were forgotten", compare.forgetOld());
  }
}
