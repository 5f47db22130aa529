package org.coursewatch.dispense;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down who guesses patient numbers. Only misses count: who opens a patient with each look-up
 * never waits, however often.
 *
 * <p>A few misses are free; from the last free one on each miss doubles the wait for the next
 * look-up. So it is for an account and for a whole pharmacy, in a short window, and for one number,
 * whoever tries it, in a day. A wait holds for every look-up, because one that is answered at once
 * when it is right would tell the guesser all there is to know. A pharmacy with too many misses in
 * a day is locked.
 *
 * @param freeOfAccount misses of one account in {@code window} from which on it waits
 * @param freeOfPharmacy misses of one pharmacy in {@code window} from which on it waits
 * @param freeOfNumber misses of one number in {@code day} from which on all wait who try it
 * @param window how long a miss counts for the waits of accounts and pharmacies
 * @param firstWait after the last free miss
 * @param longestWait no wait is longer
 * @param lockAt misses of one pharmacy in {@code day} that lock it
 * @param day how long a miss counts for a number and for the lock
 */
public record LookupPolicy(
    int freeOfAccount,
    int freeOfPharmacy,
    int freeOfNumber,
    Duration window,
    Duration firstWait,
    Duration longestWait,
    int lockAt,
    Duration day) {

  public LookupPolicy {
    if (Stream.of(freeOfAccount, freeOfPharmacy, freeOfNumber, lockAt).anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("at least one miss is free, or nobody could mistype");
    }
    if (Stream.of(window, firstWait, longestWait, day).anyMatch(d -> !d.isPositive())) {
      throw new IllegalArgumentException("a duration of the look-up policy is not positive");
    }
  }

  /**
   * What counts against a look-up.
   *
   * @param isLocked whether the pharmacy was locked and not released since
   * @param ofPharmacy misses of the pharmacy since its last release, in any order
   * @param ofNumber instants of misses of the number by anybody, in any order
   */
  public record Record(boolean isLocked, List<LookupMiss> ofPharmacy, List<Instant> ofNumber) {

    public Record {
      ofPharmacy = List.copyOf(ofPharmacy);
      ofNumber = List.copyOf(ofNumber);
    }
  }

  /** May {@code account} of the pharmacy look up at {@code now}? */
  public LookupVerdict verdict(Record record, String account, Instant now) {
    if (record.isLocked()) {
      return new LookupVerdict.Locked();
    }
    List<Instant> own =
        record.ofPharmacy().stream()
            .filter(miss -> miss.account().equals(account))
            .map(LookupMiss::at)
            .toList();
    List<Instant> pharmacy = record.ofPharmacy().stream().map(LookupMiss::at).toList();
    return Stream.of(
            until(own, window, freeOfAccount, now),
            until(pharmacy, window, freeOfPharmacy, now),
            until(record.ofNumber(), day, freeOfNumber, now))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .filter(until -> until.isAfter(now))
        .<LookupVerdict>map(LookupVerdict.Wait::new)
        .orElseGet(LookupVerdict.Open::new);
  }

  /** Whether {@code misses} of one pharmacy since its last release lock it at {@code now}. */
  public boolean locks(List<LookupMiss> misses, Instant now) {
    Instant from = now.minus(day);
    return misses.stream().filter(miss -> miss.at().isAfter(from)).count() >= lockAt;
  }

  /** A miss that another server with a faster clock noted after {@code now} counts too. */
  private Optional<Instant> until(List<Instant> misses, Duration counts, int free, Instant now) {
    Instant from = now.minus(counts);
    List<Instant> recent = misses.stream().filter(at -> at.isAfter(from)).sorted().toList();
    return recent.size() < free
        ? Optional.empty()
        : Optional.of(recent.getLast().plus(waitAfter(recent.size() - free)));
  }

  /** Doubled {@code times}, but never longer than the longest. */
  private Duration waitAfter(int times) {
    Duration wait = firstWait;
    for (int i = 0; i < times && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
