package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursewatch.dispense.LookupVerdict.Locked;
import org.coursewatch.dispense.LookupVerdict.Open;
import org.coursewatch.dispense.LookupVerdict.Wait;
import org.coursewatch.people.PharmacyId;
import org.junit.jupiter.api.Test;

/** Misses make wait, and too many lock; nothing else does. */
class LookupPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
  private static final PharmacyId PHARMACY = new PharmacyId(new UUID(0, 1));
  private static final LookupPolicy POLICY =
      new LookupPolicy(
          5,
          10,
          10,
          Duration.ofMinutes(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          20,
          Duration.ofDays(1));

  @Test
  void aFewMissesAreFree() {
    assertThat(verdict(misses("a", 4), NOW)).isEqualTo(new Open());
  }

  @Test
  void eachFurtherMissDoublesTheWait() {
    assertThat(verdict(misses("a", 5), NOW)).isEqualTo(new Wait(NOW.plusSeconds(30)));
    assertThat(verdict(misses("a", 6), NOW)).isEqualTo(new Wait(NOW.plusSeconds(60)));
    assertThat(verdict(misses("a", 7), NOW)).isEqualTo(new Wait(NOW.plusSeconds(120)));
    assertThat(verdict(misses("a", 19), NOW)).isEqualTo(new Wait(NOW.plusSeconds(900)));
  }

  @Test
  void theWaitEndsAtItsInstantAndTheMissesWithTheWindow() {
    List<LookupMiss> five = misses("a", 5);
    assertThat(verdict(five, NOW.plusSeconds(30).minusNanos(1))).isInstanceOf(Wait.class);
    assertThat(verdict(five, NOW.plusSeconds(30))).isEqualTo(new Open());
    List<LookupMiss> old = misses("a", 4, NOW.minus(Duration.ofMinutes(10)));
    List<LookupMiss> oldAndNew = Stream.concat(old.stream(), misses("a", 1).stream()).toList();
    assertThat(verdict(oldAndNew, NOW)).isEqualTo(new Open());
    assertThat(verdict(oldAndNew, NOW.minusNanos(1))).isInstanceOf(Wait.class);
  }

  @Test
  void colleaguesAreFreeUntilThePharmacyHasTooMany() {
    assertThat(verdict(misses("b", 9), NOW)).isEqualTo(new Open());
    assertThat(verdict(misses("b", 10), NOW)).isEqualTo(new Wait(NOW.plusSeconds(30)));
  }

  @Test
  void oneNumberIsTriedByNobodyTooOften() {
    Instant earlier = NOW.minus(Duration.ofHours(23));
    List<Instant> nine =
        Stream.concat(Stream.generate(() -> earlier).limit(8), Stream.of(NOW)).toList();
    List<Instant> ten = Stream.concat(nine.stream(), Stream.of(NOW)).toList();
    assertThat(ofNumber(nine)).isEqualTo(new Open());
    assertThat(ofNumber(ten)).isEqualTo(new Wait(NOW.plusSeconds(30)));
  }

  @Test
  void aLockedPharmacyStaysLocked() {
    LookupPolicy.Record locked = new LookupPolicy.Record(true, List.of(), List.of());
    assertThat(POLICY.verdict(locked, "a", NOW.plus(Duration.ofDays(900)))).isEqualTo(new Locked());
  }

  @Test
  void twentyInADayLock() {
    Instant first = NOW.minus(Duration.ofDays(1)).plusNanos(1);
    List<LookupMiss> twenty = new ArrayList<>(misses("a", 19));
    twenty.add(new LookupMiss(PHARMACY, "b", first, "00"));
    assertThat(POLICY.locks(twenty, NOW)).isTrue();
    assertThat(POLICY.locks(twenty, NOW.plusNanos(1))).isFalse();
    assertThat(POLICY.locks(twenty.subList(0, 19), NOW)).isFalse();
  }

  @Test
  void nonsenseIsNoPolicy() {
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> new LookupPolicy(0, 1, 1, day, day, day, 1, day))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LookupPolicy(1, 1, 1, day, Duration.ZERO, day, 1, day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * However somebody guesses, as often as the policy lets: so many guesses in a day, and no more.
   */
  @Property(tries = 200)
  void whoGuessesIsLockedAfterTwentyGuesses(
      @ForAll @Size(min = 60, max = 60) List<@IntRange(max = 1_200) Integer> pauses,
      @ForAll @IntRange(min = 1, max = 9) int accounts) {
    List<LookupMiss> missed = new ArrayList<>();
    Instant now = NOW;
    boolean isLocked = false;
    for (int i = 0; i < pauses.size(); i++) {
      now = now.plusSeconds(pauses.get(i));
      LookupPolicy.Record record = new LookupPolicy.Record(isLocked, missed, List.of());
      String account = "account " + i % accounts;
      if (POLICY.verdict(record, account, now) instanceof Open) {
        missed.add(new LookupMiss(PHARMACY, account, now, "0" + i));
        isLocked = isLocked || POLICY.locks(missed, now);
      }
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(20);
  }

  @Property(tries = 200)
  void moreMissesNeverMakeTheWaitShorter(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100_000) Integer> secondsAgo) {
    List<LookupMiss> missed = new ArrayList<>();
    Instant before = Instant.MIN;
    List<Integer> oldestFirst = secondsAgo.stream().sorted((a, b) -> b - a).toList();
    for (int ago : oldestFirst) {
      missed.add(new LookupMiss(PHARMACY, "a", NOW.minusSeconds(ago), "00"));
      Instant until = verdict(missed, NOW) instanceof Wait(Instant instant) ? instant : Instant.MIN;
      assertThat(until).isAfterOrEqualTo(before);
      assertThat(until).isBeforeOrEqualTo(NOW.plus(Duration.ofMinutes(15)));
      before = until;
    }
  }

  private static LookupVerdict verdict(List<LookupMiss> misses, Instant now) {
    return POLICY.verdict(new LookupPolicy.Record(false, misses, List.of()), "a", now);
  }

  private static LookupVerdict ofNumber(List<Instant> missed) {
    return POLICY.verdict(new LookupPolicy.Record(false, List.of(), missed), "a", NOW);
  }

  private static List<LookupMiss> misses(String account, int count) {
    return misses(account, count, NOW);
  }

  private static List<LookupMiss> misses(String account, int count, Instant at) {
    return IntStream.range(0, count)
        .mapToObj(i -> new LookupMiss(PHARMACY, account, at, "0" + i))
        .toList();
  }
}
