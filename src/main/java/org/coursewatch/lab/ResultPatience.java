package org.coursewatch.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Slows down a laboratory account whose results fit nobody, which is what guessing of patient
 * numbers looks like. A few misses are free; from the last free one on each doubles the wait. There
 * is no lock: a laboratory that cannot tell results harms patients.
 *
 * @param free misses in {@code window} from which on the account waits
 * @param window how long a miss counts
 * @param firstWait after the last free miss
 * @param longestWait no wait is longer
 */
public record ResultPatience(int free, Duration window, Duration firstWait, Duration longestWait) {

  public ResultPatience {
    if (free < 1) {
      throw new IllegalArgumentException("at least one miss is free, or nobody could mistype");
    }
    if (!window.isPositive() || !firstWait.isPositive() || longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException("durations of the patience with results do not fit");
    }
  }

  /** Until when (outside) an account with these {@code misses} waits; empty when it does not. */
  public Optional<Instant> waitsUntil(List<Instant> misses, Instant now) {
    Instant from = now.minus(window);
    List<Instant> recent = misses.stream().filter(at -> at.isAfter(from)).sorted().toList();
    if (recent.size() < free) {
      return Optional.empty();
    }
    return Optional.of(recent.getLast().plus(waitAfter(recent.size() - free)))
        .filter(until -> until.isAfter(now));
  }

  private Duration waitAfter(int times) {
    Duration wait = firstWait;
    for (int i = 0; i < times && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
