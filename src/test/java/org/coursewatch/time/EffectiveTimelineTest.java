package org.coursewatch.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTimelineTest {

  private static final Span<String> FIRST = span("2021-12-13", "first");
  private static final Span<String> SECOND = span("2026-11-15", "second");
  private static final Span<String> THIRD = span("2028-02-29", "third");

  private final EffectiveTimeline<String> three =
      new EffectiveTimeline<>(List.of(THIRD, FIRST, SECOND));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2020-01-01, first",
    "2021-12-12, first",
    "2021-12-13, first",
    "2026-11-14, first",
    "2026-11-15, second",
    "2028-02-28, second",
    "2028-02-29, third",
    "2099-12-31, third",
  })
  void eachValueHoldsFromItsFirstDayOn(LocalDate day, String value) {
    assertThat(three.on(day)).isEqualTo(value);
  }

  @ParameterizedTest(name = "after {0} comes {1}")
  @CsvSource({
    "2020-01-01, 2026-11-15",
    "2021-12-12, 2026-11-15",
    "2026-11-14, 2026-11-15",
    "2026-11-15, 2028-02-29",
    "2028-02-28, 2028-02-29",
  })
  void tellsTheNextChange(LocalDate day, LocalDate change) {
    assertThat(three.nextAfter(day)).map(Span::from).hasValue(change);
  }

  @Test
  void nothingChangesAfterTheLastValue() {
    assertThat(three.nextAfter(THIRD.from())).isEmpty();
    assertThat(EffectiveTimeline.always("x").nextAfter(LocalDate.MIN)).isEmpty();
  }

  @Test
  void keepsItsValuesInOrder() {
    assertThat(three.spans()).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aConstantHoldsOnEveryDay() {
    EffectiveTimeline<String> constant = EffectiveTimeline.always("x");
    assertThat(constant.on(LocalDate.MIN)).isEqualTo("x");
    assertThat(constant.on(LocalDate.MAX)).isEqualTo("x");
  }

  @Test
  void needsAValueAndOneForEachFirstDay() {
    assertThatThrownBy(() -> new EffectiveTimeline<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EffectiveTimeline<>(List.of(FIRST, span("2021-12-13", "again"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2021-12-13");
  }

  private static Span<String> span(String from, String value) {
    return new Span<>(LocalDate.parse(from), value);
  }
}
