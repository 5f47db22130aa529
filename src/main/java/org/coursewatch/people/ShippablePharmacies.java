package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pharmacies that are active today, which is all a wholesaler learns of any (R005-001,
 * R005-003).
 */
public interface ShippablePharmacies {

  /** Enough to put on a parcel. */
  record Shippable(NcpdpId ncpdpId, Npi npi, String name) {}

  /**
   * Those active on the day of {@code at} where each stands, by NCPDP id.
   *
   * @param number an NCPDP id or NPI to look for, null for all
   * @param after only NCPDP ids after this one, null for all
   * @param most at most so many
   */
  List<Shippable> list(Instant at, @Nullable String number, @Nullable String after, int most);
}
