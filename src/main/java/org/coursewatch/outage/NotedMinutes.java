package org.coursewatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The minutes in which some node noted that it was there. In the transaction of the caller. */
public interface NotedMinutes {

  /**
   * An hour.
   *
   * @param start its first instant
   * @param minutes one bit for each minute in which some node was there, the first the lowest
   */
  record Hour(Instant start, long minutes) {}

  /** The hour in which counting began; empty where no node notes anything. */
  Optional<Instant> since();

  /** Hours that start from {@code from} on and before {@code before}; those without a node lack. */
  List<Hour> hours(Instant from, Instant before);
}
