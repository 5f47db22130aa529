package org.coursewatch.notice;

import java.time.Duration;

/** How often something is tried to be sent, and how long the pauses are: two days in all. */
public final class Retry {

  private static final int MOST_ATTEMPTS = 14;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int DOUBLINGS = 9;

  private Retry() {}

  /** The pause after the attempt with this number, counted from 1. */
  public static Duration pause(int attempt) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /**
   * The same, between four fifths and six fifths of it, so that what failed together is not tried
   * together.
   *
   * @param chance from 0 (inside) to 1 (outside)
   */
  public static Duration pause(int attempt, double chance) {
    return Duration.ofMillis(Math.round(pause(attempt).toMillis() * (0.8 + 0.4 * chance)));
  }

  /** Whether there is no attempt after the one with this number. */
  public static boolean isLast(int attempt) {
    return attempt >= MOST_ATTEMPTS;
  }
}
