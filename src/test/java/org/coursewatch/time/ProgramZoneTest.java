package org.coursewatch.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramZoneTest {

  private static final ProgramZone NEW_YORK = new ProgramZone(ZoneId.of("America/New_York"));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2026-10-07T23:59:59.999-04:00, 2026-10-07",
    "2026-10-08T00:00:00-04:00, 2026-10-08",
    "2026-10-07T20:59:59-07:00, 2026-10-07",
    "2026-10-07T21:00:00-07:00, 2026-10-08",
    "2026-10-08T03:59:59Z, 2026-10-07",
    "2026-10-08T04:00:00Z, 2026-10-08",
    "2026-12-08T04:59:59Z, 2026-12-07",
    "2026-12-08T05:00:00Z, 2026-12-08",
  })
  void aDayIsTheProgramsDayWhereverOneStands(OffsetDateTime instant, LocalDate day) {
    assertThat(NEW_YORK.dayOf(instant.toInstant())).isEqualTo(day);
  }

  @Test
  void closesAtTheFirstInstantOfTheDayAfter() {
    DateWindow window = DateWindow.ofDays(LocalDate.parse("2026-10-01"), 7);
    Instant closesAt = NEW_YORK.closesAt(window);
    assertThat(closesAt).isEqualTo("2026-10-08T04:00:00Z");
    assertThat(window.contains(NEW_YORK.dayOf(closesAt.minusNanos(1)))).isTrue();
    assertThat(window.contains(NEW_YORK.dayOf(closesAt))).isFalse();
  }

  @ParameterizedTest(name = "the week from {0} has {1} hours")
  @CsvSource({"2026-10-30, 169", "2027-03-10, 167", "2026-10-01, 168", "2026-10-25, 168"})
  void aWeekOfAClockChangeIsStillSevenDays(LocalDate first, long hours) {
    DateWindow week = DateWindow.ofDays(first, 7);
    Duration length = Duration.between(NEW_YORK.startOf(first), NEW_YORK.closesAt(week));
    assertThat(length).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void aDayBeginsLaterWhereTheClocksJumpOverMidnight() {
    ProgramZone beirut = new ProgramZone(ZoneId.of("Asia/Beirut"));
    LocalDate day = LocalDate.parse("2022-03-27");
    assertThat(beirut.startOf(day)).isEqualTo("2022-03-26T22:00:00Z");
    assertThat(beirut.dayOf(beirut.startOf(day))).isEqualTo(day);
    assertThat(beirut.dayOf(beirut.startOf(day).minusNanos(1))).isEqualTo(day.minusDays(1));
  }
}
