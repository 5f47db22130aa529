package org.coursewatch.dispense;

import java.time.Instant;
import java.util.List;
import org.coursewatch.people.PharmacyId;

/**
 * An account of a pharmacy looks a patient up.
 *
 * @param openings the keyed hashes one of which the patient is kept under, who is meant; none for
 *     what can open nothing
 * @param numberKey keyed hash of the number, hexadecimal, as in {@link LookupMiss}
 * @param at when
 */
public record AskedLookup(
    PharmacyId pharmacy, String account, List<byte[]> openings, String numberKey, Instant at) {

  public AskedLookup {
    openings = List.copyOf(openings);
  }
}
