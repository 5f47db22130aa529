package org.coursewatch.platform.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key: full at first, refilled evenly, and whoever finds it empty
 * waits. A full bucket is worth no memory, so that forgetting the one not touched for longest
 * changes little.
 */
final class TokenBuckets {

  private static final double NANOS_PER_MINUTE = 60e9;

  private record Bucket(double tokens, long at) {}

  private final double most;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets;

  /**
   * @param limit how much a bucket holds and how fast it fills
   * @param mostRemembered how many buckets are kept
   * @param nanos a clock that never goes back, in nanoseconds
   */
  TokenBuckets(RateSettings.Limit limit, int mostRemembered, LongSupplier nanos) {
    this.most = limit.burst();
    this.perNano = limit.perMinute() / NANOS_PER_MINUTE;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostRemembered;
          }
        };
  }

  /** Takes a token; zero when there was one, otherwise how long it takes until there is one. */
  synchronized Duration take(String key) {
    return of(key, true);
  }

  /** Like {@link #take}, and leaves the token there. */
  synchronized Duration look(String key) {
    return of(key, false);
  }

  synchronized int remembered() {
    return buckets.size();
  }

  private Duration of(String key, boolean take) {
    if (most == 0) {
      return Duration.ZERO;
    }
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(key, new Bucket(most, now));
    double tokens = Math.min(most, before.tokens + (now - before.at) * perNano);
    if (tokens < 1) {
      buckets.put(key, new Bucket(tokens, now));
      return perNano == 0
          ? Duration.ofMinutes(1)
          : Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
    }
    if (take) {
      buckets.put(key, new Bucket(tokens - 1, now));
    }
    return Duration.ZERO;
  }
}
