package org.coursewatch.privacy.job;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.privacy.app.MakeKeyRing;

/**
 * Makes a key ring where there is none, in development and in tests. The packaged service never
 * does: there a missing ring is a lost one.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class MakeRingAtStart {

  private final MakeKeyRing make;
  private final ServiceClock clock;

  @Inject
  MakeRingAtStart(MakeKeyRing make, ServiceClock clock) {
    this.make = make;
    this.clock = clock;
  }

  void onStart(@Observes @Priority(RingAtStart.EARLY - 1) StartupEvent start) {
    make.make(clock.now());
  }
}
