package org.coursewatch.outage;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which no node of the service was there, exact to the minute.
 *
 * @param from inside
 * @param until outside
 * @param planned whether all of it was planned as maintenance
 */
public record Outage(Instant from, Instant until, boolean planned) {

  public Outage {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("an outage lasts");
    }
  }

  /** Whole minutes. */
  public long minutes() {
    return Duration.between(from, until).toMinutes();
  }
}
