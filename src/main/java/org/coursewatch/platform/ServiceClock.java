package org.coursewatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one place that asks the machine for the time. A use case reads it once, at its start, and
 * passes the instant down; the rules take time as a parameter.
 */
@ApplicationScoped
public class ServiceClock {

  private final Clock clock = Clock.systemUTC();

  /**
   * The present instant, cut to whole microseconds: PostgreSQL keeps no more, so that an instant
   * read back from the database equals the one that was written.
   */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
