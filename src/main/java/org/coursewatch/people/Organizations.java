package org.coursewatch.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prescribers, practices, pharmacies and wholesalers as lists, and what enrolling needs to know of
 * them. Only what the caller sees is found. Pages are in the order of ids.
 */
public interface Organizations {

  List<Prescriber> prescribers(@Nullable UUID after, int most);

  List<Practice> practices(@Nullable UUID after, int most);

  List<Pharmacy> pharmacies(@Nullable UUID after, int most);

  List<Wholesaler> wholesalers(@Nullable UUID after, int most);

  Optional<Prescriber> prescriber(Npi npi);

  Optional<Practice> practice(PracticeId id);

  Optional<Wholesaler> wholesaler(WholesalerId id);

  /** Whether a pharmacy with either number is enrolled. */
  boolean hasPharmacy(NcpdpId ncpdpId, Npi npi);

  void add(Wholesaler wholesaler);
}
