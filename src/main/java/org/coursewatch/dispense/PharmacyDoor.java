package org.coursewatch.dispense;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where pharmacies' look-ups come in, many at once. It opens nothing by itself: whether a look-up
 * is answered is judged by {@link LookupPolicy}.
 */
public interface PharmacyDoor {

  /**
   * What each of {@code asked} would find, in this order; empty for an account that does not work
   * at the pharmacy or is closed. Until the transaction ends, nobody else looks up for these
   * pharmacies or tries these numbers; without a transaction, until it comes back.
   *
   * @param policy says how far back misses count
   * @param programs ids of those whose courses count
   */
  List<Optional<FoundAtPharmacy>> look(
      List<AskedLookup> asked, LookupPolicy policy, Collection<String> programs);
}
