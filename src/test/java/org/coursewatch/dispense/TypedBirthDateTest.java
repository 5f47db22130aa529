package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Birth dates as people type them. */
class TypedBirthDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/02/1998",
        "4/2/1998",
        "04-02-1998",
        "04.02.1998",
        "4 2 1998",
        "04021998",
        "1998-04-02",
        "1998/4/2",
        "  1998-04-02 "
      })
  void manyTypingsMeanOneDay(String typed) {
    assertThat(TypedBirthDate.read(typed, TODAY)).contains(LocalDate.of(1998, 4, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4/2/98",
        "13/02/1998",
        "02/30/1998",
        "1998-02-29",
        "19980402",
        "0402199",
        "April 2",
        "10/02/2026",
        "10/01/1896",
        "-4/2/1998",
        "04/02/1998 x"
      })
  void whatIsNoDayOrAGuessIsNotRead(String typed) {
    assertThat(TypedBirthDate.read(typed, TODAY)).isEmpty();
  }

  @Test
  void todayAndTheOldestDayAreInside() {
    assertThat(TypedBirthDate.read("10/01/2026", TODAY)).contains(TODAY);
    assertThat(TypedBirthDate.read("10/02/1896", TODAY)).contains(LocalDate.of(1896, 10, 2));
  }
}
