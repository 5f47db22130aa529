package org.coursewatch.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursewatch.people.StandingChange.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a party stands on a day, after whatever happened. */
class StandingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final ActivationTerm YEARLY = new ActivationTerm(Period.ofYears(1), 60);

  @Test
  void thePartysLifeIsToldByDays() {
    LocalDate through = YEARLY.activatedOn(DAY);
    List<StandingChange> life = new ArrayList<>();
    assertThat(Standing.of(life).status(DAY)).isEqualTo(PartyStatus.PENDING);
    life.add(change(Kind.ENROLLED, DAY, null));
    assertThat(Standing.of(life).status(DAY)).isEqualTo(PartyStatus.PENDING);
    life.add(change(Kind.ACTIVATED, DAY, through));
    assertThat(through).isEqualTo("2027-02-28");
    assertThat(Standing.of(life).status(through)).isEqualTo(PartyStatus.ACTIVE);
    assertThat(Standing.of(life).status(through.plusDays(1))).isEqualTo(PartyStatus.EXPIRED);
    life.add(change(Kind.SUSPENDED, DAY, null));
    assertThat(Standing.of(life).status(through.plusDays(1))).isEqualTo(PartyStatus.SUSPENDED);
    assertThat(Standing.of(life).activeThrough()).isNull();
    life.add(change(Kind.REINSTATED, DAY, null));
    assertThat(Standing.of(life).status(DAY)).isEqualTo(PartyStatus.ACTIVE);
    assertThat(Standing.of(life).activeThrough()).isEqualTo(through);
    life.add(change(Kind.DEACTIVATED, DAY, null));
    assertThat(Standing.of(life).status(DAY)).isEqualTo(PartyStatus.DEACTIVATED);
  }

  @Test
  void whoHadLeftBeginsAnewAndSignsEverythingAgain() {
    Standing standing =
        Standing.of(
            List.of(
                change(Kind.ACTIVATED, DAY, YEARLY.activatedOn(DAY)),
                change(Kind.DEACTIVATED, DAY.plusDays(1), null),
                change(Kind.REINSTATED, DAY.plusDays(2), null)));
    assertThat(standing.status(DAY.plusDays(2))).isEqualTo(PartyStatus.PENDING);
    assertThat(standing.counts(at(DAY.plusDays(2)))).isFalse();
    assertThat(standing.counts(at(DAY.plusDays(2)).plusNanos(1000))).isTrue();
  }

  @Test
  void renewalGoesOnFromTheLaterOfTodayAndThePresentEnd() {
    LocalDate through = LocalDate.of(2027, 2, 28);
    assertThat(YEARLY.renewedOn(LocalDate.of(2027, 1, 10), through)).isEqualTo("2028-02-29");
    assertThat(YEARLY.renewedOn(through, through)).isEqualTo("2028-02-29");
    assertThat(YEARLY.renewedOn(LocalDate.of(2027, 3, 10), through)).isEqualTo("2028-03-09");
    assertThat(YEARLY.renewableFrom(through)).isEqualTo("2026-12-30");
    assertThat(YEARLY.renewableFrom(null)).isNull();
  }

  @Test
  void onlyWhatActivatesHasALastDay() {
    assertThatThrownBy(() -> change(Kind.SUSPENDED, DAY, DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> change(Kind.RENEWED, DAY, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever allowed things happen, in whatever order. */
  @Property
  void theDerivedLastDaySaysTheSameAsTheStatus(
      @ForAll @Size(max = 12) List<Kind> wanted, @ForAll @IntRange(max = 800) int later) {
    List<StandingChange> life = new ArrayList<>();
    LocalDate day = DAY;
    for (Kind kind : wanted) {
      Standing standing = Standing.of(life);
      if (standing.allows(kind)) {
        life.add(change(kind, day, lastDay(kind, day, standing.through())));
      }
      day = day.plusDays(100);
    }
    Standing standing = Standing.of(life);
    LocalDate asked = DAY.plusDays(later);
    LocalDate through = standing.activeThrough();
    boolean covered = through != null && !asked.isAfter(through);
    assertThat(standing.status(asked) == PartyStatus.ACTIVE).isEqualTo(covered);
    assertThat(standing.isStopped() && standing.allows(Kind.ATTESTED)).isFalse();
    assertThat(standing.isStopped()).isEqualTo(standing.allows(Kind.REINSTATED));
  }

  /** Time alone only ever ends an activation. */
  @Property
  void timeAloneOnlyEndsAnActivation(@ForAll @IntRange(max = 800) int day) {
    Standing standing = Standing.of(List.of(change(Kind.ACTIVATED, DAY, YEARLY.activatedOn(DAY))));
    PartyStatus before = standing.status(DAY.plusDays(day));
    PartyStatus after = standing.status(DAY.plusDays(day + 1L));
    assertThat(before == PartyStatus.EXPIRED && after == PartyStatus.ACTIVE).isFalse();
  }

  private static @Nullable LocalDate lastDay(
      Kind kind, LocalDate day, @Nullable LocalDate through) {
    return switch (kind) {
      case ACTIVATED -> YEARLY.activatedOn(day);
      case RENEWED -> YEARLY.renewedOn(day, through == null ? day : through);
      case ENROLLED, ATTESTED, SUSPENDED, REINSTATED, DEACTIVATED -> null;
    };
  }

  private static StandingChange change(Kind kind, LocalDate on, @Nullable LocalDate through) {
    return new StandingChange(kind, at(on), on, through, null, "somebody");
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
