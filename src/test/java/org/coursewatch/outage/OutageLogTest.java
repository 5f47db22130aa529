package org.coursewatch.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.NotedMinutes.Hour;
import org.junit.jupiter.api.Test;

class OutageLogTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant NOON = at(120);

  @Test
  void everyMinuteWithANodeIsNoOutage() {
    assertThat(OutageLog.of(noted(0, 120), TEN, NOON, List.of())).isEmpty();
  }

  @Test
  void oneMinuteWithoutANoteTellsNothing() {
    List<Hour> hours = hours(minute -> minute != 30 && minute != 59 && minute != 119);
    assertThat(OutageLog.of(hours, TEN, NOON, List.of())).isEmpty();
  }

  @Test
  void twoInARowAreAnOutage() {
    List<Hour> hours = hours(minute -> minute != 30 && minute != 31);
    assertThat(OutageLog.of(hours, TEN, NOON, List.of()))
        .containsExactly(new Outage(at(30), at(32), false));
  }

  @Test
  void anOutageGoesOverTheHourAndThroughHoursNobodyNoted() {
    List<Hour> hours = new ArrayList<>(noted(0, 58));
    hours.add(new Hour(at(180), 1L << 5));
    assertThat(OutageLog.of(hours, TEN, at(186), List.of()))
        .containsExactly(new Outage(at(58), at(185), false))
        .first()
        .extracting(Outage::minutes)
        .isEqualTo(127L);
  }

  @Test
  void bothEndsAreCutToWhatWasAskedFor() {
    assertThat(OutageLog.of(List.of(), at(5), at(20), List.of()))
        .containsExactly(new Outage(at(5), at(20), false));
    assertThat(OutageLog.of(List.of(), at(5).plusSeconds(1), at(20).plusSeconds(59), List.of()))
        .containsExactly(new Outage(at(6), at(20), false));
  }

  @Test
  void nodesThatTakeTurnsAreOneService() {
    List<Hour> hours = new ArrayList<>(noted(0, 60));
    hours.set(0, new Hour(TEN, 0x3FFFFFFFL));
    hours.add(new Hour(TEN, ~0x3FFFFFFFL));
    assertThat(OutageLog.of(hours, TEN, at(60), List.of())).isEmpty();
  }

  @Test
  void itIsPlannedWhereMaintenanceCoversAllOfIt() {
    List<Hour> hours = hours(minute -> minute < 30 || minute >= 50);
    assertThat(planned(hours, maintenance(25, 50))).isTrue();
    assertThat(planned(hours, maintenance(30, 50))).isTrue();
    assertThat(planned(hours, maintenance(31, 55))).isFalse();
    assertThat(planned(hours, maintenance(25, 49))).isFalse();
    assertThat(planned(hours, maintenance(25, 40), maintenance(40, 55))).isTrue();
    assertThat(planned(hours, maintenance(25, 40), maintenance(41, 55))).isFalse();
    assertThat(planned(hours, maintenance(25, 55).ended(at(45)))).isFalse();
    assertThat(planned(hours, maintenance(25, 55).ended(at(20)))).isFalse();
  }

  @Test
  void countingBeganWithTheFirstBit() {
    assertThat(OutageLog.firstNoted(List.of())).isNull();
    assertThat(OutageLog.firstNoted(List.of(new Hour(TEN, 0), new Hour(at(60), 1L << 7))))
        .isEqualTo(at(67));
  }

  private static boolean planned(List<Hour> hours, Maintenance... planned) {
    List<Outage> found = OutageLog.of(hours, TEN, NOON, List.of(planned));
    assertThat(found).hasSize(1);
    return found.getFirst().planned();
  }

  private static Maintenance maintenance(int from, int until) {
    return new Maintenance(
        UUID.randomUUID(), Kind.UPGRADE, at(from), at(until), true, "office", TEN, null);
  }

  private interface Minutes {
    boolean has(int minute);
  }

  /** Two hours, as far as {@code minutes} says. */
  private static List<Hour> hours(Minutes minutes) {
    List<Hour> hours = new ArrayList<>();
    for (int hour = 0; hour < 2; hour++) {
      long bits = 0;
      for (int minute = 0; minute < 60; minute++) {
        bits |= minutes.has(hour * 60 + minute) ? 1L << minute : 0;
      }
      hours.add(new Hour(at(hour * 60), bits));
    }
    return hours;
  }

  private static List<Hour> noted(int from, int before) {
    return hours(minute -> minute >= from && minute < before);
  }

  private static Instant at(int minute) {
    return TEN.plus(Duration.ofMinutes(minute));
  }
}
