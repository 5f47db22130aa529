package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.coursewatch.platform.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many reports this node streams at once. Each holds a connection to the database for as long
 * as its reader reads; slow readers must not take them all.
 */
@ApplicationScoped
class ReportStreams {

  private static final Duration WAIT = Duration.ofSeconds(10);

  private final Semaphore free;

  @Inject
  ReportStreams(@ConfigProperty(name = "coursewatch.reports.streams-at-once") int atOnce) {
    this.free = new Semaphore(atOnce);
  }

  /**
   * Does {@code work} as one of the streams.
   *
   * @throws org.coursewatch.platform.ProblemException when there are enough already; then nothing
   *     was done
   */
  void one(Runnable work) {
    if (!free.tryAcquire()) {
      throw Problem.later("Too many reports are being made just now.", WAIT).asException();
    }
    try {
      work.run();
    } finally {
      free.release();
    }
  }
}
