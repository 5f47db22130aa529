package org.coursewatch.dispense;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.jspecify.annotations.Nullable;

/** Where a pharmacy that supplies a patient opens the record, in the transaction of the caller. */
public interface PharmacyDesk {

  /**
   * Who asks, and whose record is open.
   *
   * @param ownTraining when the account was trained there last, null for never
   * @param patient whose record is open to the pharmacy for the rest of the transaction; null for
   *     nobody's
   */
  record Opened(Pharmacy pharmacy, @Nullable LocalDate ownTraining, @Nullable PatientId patient) {}

  /**
   * Opens the record that is kept under one of {@code keys}, in one trip; empty when whoever acts
   * may not see the pharmacy.
   *
   * @param keys keyed hashes of number and birth date
   */
  Optional<Opened> open(PharmacyId pharmacy, String account, List<byte[]> keys);
}
