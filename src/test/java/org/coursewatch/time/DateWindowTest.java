package org.coursewatch.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWindowTest {

  private static final DateWindow WEEK = DateWindow.ofDays(LocalDate.parse("2026-10-01"), 7);

  @Test
  void theFirstDayIsDayOne() {
    assertThat(WEEK.firstDay()).isEqualTo("2026-10-01");
    assertThat(WEEK.lastDay()).isEqualTo("2026-10-07");
    assertThat(WEEK.dayAfter()).isEqualTo("2026-10-08");
  }

  @ParameterizedTest(name = "{0}: inside {1}, over {2}")
  @CsvSource({
    "2026-09-30, false, false",
    "2026-10-01, true, false",
    "2026-10-04, true, false",
    "2026-10-07, true, false",
    "2026-10-08, false, true",
  })
  void bothEndsAreInside(LocalDate day, boolean inside, boolean over) {
    assertThat(WEEK.contains(day)).isEqualTo(inside);
    assertThat(WEEK.isOverOn(day)).isEqualTo(over);
  }

  @Test
  void aWindowOfOneDayIsThatDay() {
    LocalDate day = LocalDate.parse("2026-10-01");
    DateWindow window = DateWindow.ofDays(day, 1);
    assertThat(window).isEqualTo(new DateWindow(day, day));
    assertThat(window.contains(day)).isTrue();
  }

  @ParameterizedTest(name = "a week from {0} ends on {1}")
  @CsvSource({
    "2028-02-23, 2028-02-29",
    "2028-02-24, 2028-03-01",
    "2027-02-23, 2027-03-01",
    "2026-12-28, 2027-01-03",
  })
  void countsOnThroughLeapDayAndNewYear(LocalDate first, LocalDate last) {
    assertThat(DateWindow.ofDays(first, 7).lastDay()).isEqualTo(last);
  }

  @Test
  void doesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.parse("2026-10-01");
    assertThatThrownBy(() -> new DateWindow(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-09-30");
    assertThatThrownBy(() -> DateWindow.ofDays(day, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
