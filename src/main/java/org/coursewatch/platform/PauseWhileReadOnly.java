package org.coursewatch.platform;

import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A job that changes what is recorded rests while only reading is possible; nothing is lost. */
@Singleton
public class PauseWhileReadOnly implements SkipPredicate {

  private final ReadOnly readOnly;
  private final ServiceClock clock;

  @Inject
  PauseWhileReadOnly(ReadOnly readOnly, ServiceClock clock) {
    this.readOnly = readOnly;
    this.clock = clock;
  }

  @Override
  public boolean test(ScheduledExecution execution) {
    return readOnly.until(clock.now()).isPresent();
  }
}
