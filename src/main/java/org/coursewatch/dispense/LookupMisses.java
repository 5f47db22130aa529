package org.coursewatch.dispense;

import java.time.Instant;
import java.util.List;
import org.coursewatch.people.PharmacyId;
import org.jspecify.annotations.Nullable;

/**
 * The memory of look-ups that opened nothing, of the locks that followed and of their releases.
 * Kept in the database, so that it holds whichever node a request comes to. Everything is done in
 * the transaction of the caller.
 */
public interface LookupMisses {

  /** A miss with its number; numbers grow with time. */
  record Numbered(long number, LookupMiss miss) {}

  /** A pharmacy that is locked, and since when. */
  record Lock(PharmacyId pharmacy, Instant since) {}

  /** Lets nobody else look up for the pharmacy until the transaction ends. */
  void claim(PharmacyId pharmacy);

  /** Lets nobody else look up the number until the transaction ends; after {@link #claim}. */
  void claimNumber(String numberKey);

  /** Misses of {@code pharmacy} after {@code from} (not inside) that no release forgives. */
  List<LookupMiss> ofPharmacy(PharmacyId pharmacy, Instant from);

  /** When the number was missed by anybody after {@code from} (not inside); the newest hundred. */
  List<Instant> ofNumber(String numberKey, Instant from);

  boolean isLocked(PharmacyId pharmacy);

  /** Answers with the number the miss was given. */
  long add(LookupMiss miss);

  /** Locks {@code pharmacy} for the miss with the number {@code after}. */
  void lock(PharmacyId pharmacy, long after, Instant at);

  /**
   * Lifts the lock of a pharmacy that is locked, and forgives all its misses so far. {@link #claim}
   * it first.
   */
  void release(PharmacyId pharmacy, String account, String reason, Instant at);

  /** Those locked now, the longest first. */
  List<Lock> locked();

  /**
   * The newest misses, newest first.
   *
   * @param before only those with a smaller number, null from the newest on
   */
  List<Numbered> newest(@Nullable Long before, int most);

  /** Removes misses before {@code instant} (not inside), and says how many. */
  int forgetBefore(Instant instant);
}
