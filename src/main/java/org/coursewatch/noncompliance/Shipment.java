package org.coursewatch.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/**
 * What a wholesaler says it shipped, or was asked for and did not (R005-004, R005-006).
 *
 * @param id inside this service
 * @param wholesaler who
 * @param pharmacy to whom, null when nobody enrolled has the number
 * @param pharmacyNumber NCPDP id or NPI, as told
 * @param ndc of the product
 * @param units capsules
 * @param shippedOn day at the wholesaler
 * @param refused whether nothing was shipped
 * @param pharmacyActive whether the pharmacy was active that day, as known at the recording
 * @param recordedAt when it was told
 * @param recordedBy by which account
 */
public record Shipment(
    UUID id,
    WholesalerId wholesaler,
    @Nullable PharmacyId pharmacy,
    String pharmacyNumber,
    String ndc,
    int units,
    LocalDate shippedOn,
    boolean refused,
    boolean pharmacyActive,
    Instant recordedAt,
    String recordedBy) {

  /** Shipped to somebody to whom nothing may be shipped. */
  public boolean isDeviation() {
    return !refused && !pharmacyActive;
  }
}
