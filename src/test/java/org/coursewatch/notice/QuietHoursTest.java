package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * When nobody is written to, on every kind of day: plain ones, clocks set forward and back, the
 * leap day, the turn of the year; and in zones that change their clocks on other days, by half an
 * hour, at midnight, or never.
 */
class QuietHoursTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("America/Phoenix"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Santiago"));

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 8),
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2026, 9, 6),
          LocalDate.of(2026, 10, 4),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2028, 2, 29),
          LocalDate.of(2028, 3, 1));

  /** Usual hours, without midnight, and with ends in hours that are skipped or shown twice. */
  private static final List<List<LocalTime>> HOURS =
      List.of(
          hours("21:00", "08:00"),
          hours("00:00", "06:00"),
          hours("09:00", "17:30"),
          hours("22:00", "00:00"),
          hours("23:30", "02:30"),
          hours("23:30", "01:30"),
          hours("02:15", "02:45"),
          hours("01:30", "09:00"),
          hours("00:30", "01:00"),
          hours("12:00", "08:00"));

  @Test
  void theEarliestInstantIsTheFirstMinuteThatIsNotQuiet() {
    int looked = 0;
    for (ZoneId zone : ZONES) {
      for (LocalDate day : DAYS) {
        for (List<LocalTime> hours : HOURS) {
          looked += comparesMinuteByMinute(new QuietHours(hours.get(0), hours.get(1), zone), day);
        }
      }
    }
    assertThat(looked).isGreaterThan(1_000_000);
  }

  /** From noon before the day to noon after it: looks at the wall clock of every minute. */
  private static int comparesMinuteByMinute(QuietHours quiet, LocalDate day) {
    Instant from = day.minusDays(1).atTime(12, 0).atZone(quiet.zone()).toInstant();
    Instant until = day.plusDays(1).atTime(12, 0).atZone(quiet.zone()).toInstant();
    Instant next = until.plus(Duration.ofDays(2));
    while (isQuietOnTheWall(quiet, next)) {
      next = next.plusSeconds(60);
    }
    int looked = 0;
    Instant free = next;
    // Backwards, so that the first free minute from any minute on is known.
    for (Instant minute = next; !minute.isBefore(from); minute = minute.minusSeconds(60)) {
      boolean isQuiet = isQuietOnTheWall(quiet, minute);
      free = isQuiet ? free : minute;
      if (quiet.covers(minute) != isQuiet || !quiet.earliest(minute).equals(free)) {
        assertThat(quiet.covers(minute)).as("%s at %s", quiet, minute).isEqualTo(isQuiet);
        assertThat(quiet.earliest(minute)).as("%s at %s", quiet, minute).isEqualTo(free);
      }
      looked++;
    }
    return looked;
  }

  /** Said otherwise than in the code: minutes of the day, counted round. */
  private static boolean isQuietOnTheWall(QuietHours quiet, Instant instant) {
    int minute = minutes(LocalDateTime.ofInstant(instant, quiet.zone()).toLocalTime());
    int sinceFrom = Math.floorMod(minute - minutes(quiet.from()), 1440);
    int length = Math.floorMod(minutes(quiet.until()) - minutes(quiet.from()), 1440);
    return sinceFrom < length;
  }

  @Test
  void theEveningInNewYorkBeginsAtNineToTheInstant() {
    QuietHours quiet = QuietHours.usual(ZoneId.of("America/New_York"));
    assertThat(quiet.covers(Instant.parse("2026-07-01T00:59:59.999Z"))).isFalse();
    assertThat(quiet.covers(Instant.parse("2026-07-01T01:00:00Z"))).isTrue();
    assertThat(quiet.covers(Instant.parse("2026-07-01T11:59:59.999Z"))).isTrue();
    assertThat(quiet.covers(Instant.parse("2026-07-01T12:00:00Z"))).isFalse();
  }

  @Test
  void eightInTheMorningIsEightAlsoAfterAChangeOfClocks() {
    QuietHours quiet = QuietHours.usual(ZoneId.of("America/New_York"));
    assertThat(quiet.earliest(Instant.parse("2026-03-08T05:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
    assertThat(quiet.earliest(Instant.parse("2026-11-01T04:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-01T13:00:00Z"));
    QuietHours phoenix = QuietHours.usual(ZoneId.of("America/Phoenix"));
    assertThat(phoenix.earliest(Instant.parse("2026-03-08T05:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-08T15:00:00Z"));
    assertThat(phoenix.earliest(Instant.parse("2026-11-01T04:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-01T15:00:00Z"));
  }

  @Test
  void theLeapDayIsADay() {
    QuietHours quiet = QuietHours.usual(ZoneId.of("America/Los_Angeles"));
    assertThat(quiet.earliest(Instant.parse("2028-02-29T05:00:00Z")))
        .isEqualTo(Instant.parse("2028-02-29T16:00:00Z"));
    assertThat(quiet.earliest(Instant.parse("2028-03-01T05:00:00Z")))
        .isEqualTo(Instant.parse("2028-03-01T16:00:00Z"));
  }

  @Test
  void somebodyCanBeReachedOnEveryDay() {
    ZoneId zone = ZoneId.of("Europe/London");
    assertThatThrownBy(() -> new QuietHours(LocalTime.of(9, 0), LocalTime.of(9, 0), zone))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QuietHours(LocalTime.of(9, 0), LocalTime.of(5, 1), zone))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(QuietHours.leavesTime(LocalTime.of(9, 0), LocalTime.of(5, 0))).isTrue();
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static List<LocalTime> hours(String from, String until) {
    return List.of(LocalTime.parse(from), LocalTime.parse(until));
  }
}
