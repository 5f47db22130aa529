package org.coursewatch.privacy.job;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.coursewatch.privacy.app.CheckKeyRing;

/**
 * Refuses to start with a key ring that is not the database's. The command {@code keys} looks for
 * itself: it is the one that makes and mends a ring.
 */
@ApplicationScoped
class RingAtStart {

  /** Before whatever else happens at the start, after {@link MakeRingAtStart}. */
  static final int EARLY = 100;

  private final CheckKeyRing check;
  private final String[] arguments;

  @Inject
  RingAtStart(CheckKeyRing check, @CommandLineArguments String[] arguments) {
    this.check = check;
    this.arguments = arguments;
  }

  void onStart(@Observes @Priority(EARLY) StartupEvent start) {
    if (arguments.length == 0 || !arguments[0].equals("keys")) {
      check.check();
    }
  }
}
