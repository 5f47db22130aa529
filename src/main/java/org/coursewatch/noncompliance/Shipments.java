package org.coursewatch.noncompliance;

import java.util.List;
import java.util.Optional;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** The register of shipments. Everything is done in the transaction of the caller. */
public interface Shipments {

  void add(Shipment shipment);

  /**
   * Newest first, at most {@code most}, those after {@code after}; of everybody without an owner.
   */
  List<Shipment> list(@Nullable WholesalerId owner, @Nullable PlaceInTime after, int most);

  /** The pharmacy with this NCPDP id or NPI. */
  Optional<PharmacyId> pharmacy(String number);
}
