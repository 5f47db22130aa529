package org.coursewatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a laboratory waits whose results fit nobody. Never for good. */
class ResultPatienceTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final ResultPatience PATIENCE =
      new ResultPatience(3, WINDOW, Duration.ofSeconds(30), Duration.ofMinutes(4));

  @Test
  void aFewMissesAreFree() {
    assertThat(PATIENCE.waitsUntil(List.of(), NOW)).isEmpty();
    assertThat(PATIENCE.waitsUntil(misses(2), NOW)).isEmpty();
  }

  @Test
  void fromTheLastFreeOneOnEachDoublesTheWait() {
    assertThat(PATIENCE.waitsUntil(misses(3), NOW)).hasValue(NOW.plusSeconds(30));
    assertThat(PATIENCE.waitsUntil(misses(4), NOW)).hasValue(NOW.plusSeconds(60));
    assertThat(PATIENCE.waitsUntil(misses(6), NOW)).hasValue(NOW.plusSeconds(240));
    assertThat(PATIENCE.waitsUntil(misses(500), NOW)).hasValue(NOW.plusSeconds(240));
  }

  @Test
  void theWaitIsOverAtItsInstant() {
    Instant over = NOW.plusSeconds(30);
    assertThat(PATIENCE.waitsUntil(misses(3), over.minusMillis(1))).hasValue(over);
    assertThat(PATIENCE.waitsUntil(misses(3), over)).isEmpty();
  }

  @Test
  void aMissIsForgottenAfterTheWindow() {
    assertThat(PATIENCE.waitsUntil(misses(500), NOW.plus(WINDOW))).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new ResultPatience(0, WINDOW, WINDOW, WINDOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ResultPatience(1, WINDOW, WINDOW, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The last one now, each a millisecond after the one before. */
  private static List<Instant> misses(int number) {
    List<Instant> misses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      misses.add(NOW.minusMillis(i));
    }
    return misses;
  }
}
