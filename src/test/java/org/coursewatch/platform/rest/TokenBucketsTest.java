package org.coursewatch.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A bucket gives what it holds and what has come back, and never more. */
class TokenBucketsTest {

  private record Limit(int burst, int perMinute) implements RateSettings.Limit {}

  private final AtomicLong now = new AtomicLong(-5);

  @Test
  void givesTheBurstAndThenOneAfterTheOther() {
    TokenBuckets buckets = buckets(3, 60);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
    now.addAndGet(Duration.ofMillis(400).toNanos());
    assertThat(buckets.look("a")).isEqualTo(Duration.ofMillis(600));
    now.addAndGet(Duration.ofMillis(600).toNanos());
    assertThat(buckets.look("a")).isZero();
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isPositive();
    assertThat(buckets.take("b")).isZero();
  }

  @Test
  void aBurstOfZeroIsNoLimit() {
    TokenBuckets buckets = buckets(0, 0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(buckets.take("a")).isZero();
    }
  }

  @Test
  void remembersOnlySoMany() {
    TokenBuckets buckets = new TokenBuckets(new Limit(1, 1), 100, now::get);
    for (int i = 0; i < 10_000; i++) {
      buckets.take("somebody");
      buckets.take("address " + i);
    }
    assertThat(buckets.remembered()).isEqualTo(100);
    assertThat(buckets.take("somebody")).isPositive();
  }

  @Property(tries = 200)
  void neverGivesMoreThanTheBurstAndWhatCameBack(
      @ForAll @IntRange(min = 1, max = 20) int burst,
      @ForAll @IntRange(max = 600) int perMinute,
      @ForAll @Size(max = 200) List<@LongRange(max = 3_000_000_000L) Long> pauses) {
    TokenBuckets buckets = buckets(burst, perMinute);
    long given = 0;
    long passed = 0;
    for (long pause : pauses) {
      now.addAndGet(pause);
      passed += pause;
      given += buckets.take("a").isZero() ? 1 : 0;
      assertThat(given).isLessThanOrEqualTo((long) (burst + passed * perMinute / 60e9 + 1e-6));
    }
  }

  @Property(tries = 200)
  void whoWaitsAsLongAsToldIsServed(
      @ForAll @IntRange(min = 1, max = 20) int burst,
      @ForAll @IntRange(min = 1, max = 600) int perMinute) {
    TokenBuckets buckets = buckets(burst, perMinute);
    for (int i = 0; i < burst; i++) {
      buckets.take("a");
    }
    now.addAndGet(buckets.take("a").toNanos() + 1);
    assertThat(buckets.take("a")).isZero();
  }

  private TokenBuckets buckets(int burst, int perMinute) {
    return new TokenBuckets(new Limit(burst, perMinute), 1_000, now::get);
  }
}
