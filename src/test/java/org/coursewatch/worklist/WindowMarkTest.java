package org.coursewatch.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Day 3, 5 and 6 of seven raise the mark, day 7 is the last; other windows count from their end.
 */
class WindowMarkTest {

  private static final LocalDate FIRST = LocalDate.of(2028, 2, 25);

  @ParameterizedTest
  @CsvSource({
    "1, NONE, ",
    "2, NONE, ",
    "3, AT_RISK_DAY_3, 3",
    "4, AT_RISK_DAY_3, 3",
    "5, AT_RISK_DAY_5, 5",
    "6, AT_RISK_DAY_6, 6",
    "7, LAST_DAY, 7"
  })
  void eachDayOfSevenHasItsMarkAlsoOverALeapDay(int day, WindowMark mark, Integer reached) {
    LocalDate last = FIRST.plusDays(6);
    LocalDate today = FIRST.plusDays(day - 1L);
    assertThat(WindowMark.of(last, today)).isEqualTo(mark);
    assertThat(WindowMark.reachedOn(last, today))
        .isEqualTo(reached == null ? null : FIRST.plusDays(reached - 1L));
  }

  @Test
  void aLongWindowIsMarkedAsManyDaysBeforeItsEnd() {
    LocalDate last = FIRST.plusDays(30);
    assertThat(WindowMark.of(last, FIRST.plusDays(2))).isEqualTo(WindowMark.NONE);
    assertThat(WindowMark.of(last, last.minusDays(4))).isEqualTo(WindowMark.AT_RISK_DAY_3);
    assertThat(WindowMark.of(last, last.minusDays(1))).isEqualTo(WindowMark.AT_RISK_DAY_6);
  }

  @Test
  void whatIsPutOffComesBackWhenItGetsMoreUrgent() {
    LocalDate on = FIRST;
    WorkState off = WorkState.UNTOUCHED.putOff(on, on.plusDays(10));
    LocalDate ends = FIRST.plusDays(6);
    assertThat(off.isHidden(on, null, ends)).isTrue();
    assertThat(off.isHidden(on.plusDays(1), null, ends)).isTrue();
    assertThat(off.isHidden(on.plusDays(2), null, ends)).as("day 3").isFalse();
    assertThat(off.isHidden(on.plusDays(2), on.plusDays(3), null)).isTrue();
    assertThat(off.isHidden(on.plusDays(3), on.plusDays(3), null)).as("overdue").isFalse();
    assertThat(off.isHidden(on.plusDays(3), on.minusDays(3), null))
        .as("it was overdue when it was put off")
        .isTrue();
    assertThat(off.isHidden(on.plusDays(9), null, null)).isTrue();
    assertThat(off.isHidden(on.plusDays(10), null, null)).as("its day").isFalse();
    assertThat(off.back().isHidden(on, null, null)).isFalse();
  }

  @Test
  void keysAreReadBackAsTheyWereWritten() {
    for (String text :
        new String[] {
          "CHECK COUNSELING MONTHLY 2026-11-20",
          "CHECK CONSENT ONCE -",
          "WINDOW 2026-11-20",
          "STOP 2"
        }) {
      assertThat(ItemKey.parse(text)).get().extracting(ItemKey::text).isEqualTo(text);
    }
    for (String text : new String[] {"", "STOP", "STOP 02", "CHECK NOTHING ONCE -", "WINDOW x"}) {
      assertThat(ItemKey.parse(text)).as(text).isEmpty();
    }
  }
}
