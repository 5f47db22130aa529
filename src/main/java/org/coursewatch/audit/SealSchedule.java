package org.coursewatch.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a seal is due: once in every span of {@code every}, counted from midnight UTC, as soon as
 * somebody looks. With an hour that is soon after every full hour, and so soon after every UTC day
 * has ended.
 */
public final class SealSchedule {

  private SealSchedule() {}

  /**
   * Whether a seal is due at {@code now}.
   *
   * @param newest when the newest seal was made, null when there is none
   * @param every a part of a day, at least a second
   */
  public static boolean isDue(@Nullable Instant newest, Instant now, Duration every) {
    return newest == null || span(newest, every) < span(now, every);
  }

  private static long span(Instant instant, Duration every) {
    return Math.floorDiv(instant.getEpochSecond(), every.toSeconds());
  }
}
