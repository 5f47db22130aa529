package org.coursewatch.hometest.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.hometest.app.ForgetPhotos;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.ServiceClock;

/** Removes photos nobody sent off, every {@code coursewatch.home-test.forget-every}. */
@ApplicationScoped
class ForgetPhotosJob {

  private final ForgetPhotos photos;
  private final ServiceClock clock;

  @Inject
  ForgetPhotosJob(ForgetPhotos photos, ServiceClock clock) {
    this.photos = photos;
    this.clock = clock;
  }

  @Scheduled(
      identity = "forget-home-test-photos",
      skipExecutionIf = PauseWhileReadOnly.class,
      every = "${coursewatch.home-test.forget-every}",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    photos.forget(clock.now());
  }
}
