package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.coursewatch.platform.ReadOnly.Span;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-20T11:00:00Z");
  private static final Instant TWELVE = Instant.parse("2026-11-20T12:00:00Z");

  private final ReadOnly readOnly = new ReadOnly();

  @Test
  void theStartIsInsideAndTheEndIsNot() {
    readOnly.know(List.of(new Span(TEN, ELEVEN)));
    assertThat(readOnly.until(TEN.minusNanos(1))).isEmpty();
    assertThat(readOnly.until(TEN)).contains(ELEVEN);
    assertThat(readOnly.until(ELEVEN.minusNanos(1))).contains(ELEVEN);
    assertThat(readOnly.until(ELEVEN)).isEmpty();
  }

  @Test
  void whatFollowsWithoutAGapIsOneTime() {
    readOnly.know(List.of(new Span(ELEVEN, TWELVE), new Span(TEN, ELEVEN)));
    assertThat(readOnly.until(TEN)).contains(TWELVE);
    readOnly.know(List.of(new Span(ELEVEN.plusNanos(1), TWELVE), new Span(TEN, ELEVEN)));
    assertThat(readOnly.until(TEN)).contains(ELEVEN);
  }

  @Test
  void whatIsKnownLastHolds() {
    readOnly.know(List.of(new Span(TEN, TWELVE)));
    readOnly.know(List.of());
    assertThat(readOnly.until(ELEVEN)).isEmpty();
  }

  @Test
  void whoIsRefusedIsToldUntilWhen() {
    readOnly.know(List.of(new Span(TEN, ELEVEN)));
    assertThatThrownBy(() -> readOnly.refuse(ELEVEN.minusMillis(1_500)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().type()).isEqualTo(ProblemType.READ_ONLY);
              assertThat(refused.problem().extras())
                  .containsEntry(Problem.RETRY_AFTER, 2L)
                  .containsEntry("until", ELEVEN.toString());
            });
    readOnly.refuse(ELEVEN);
  }
}
