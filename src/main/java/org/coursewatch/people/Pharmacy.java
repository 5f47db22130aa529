package org.coursewatch.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A certified pharmacy.
 *
 * @param id inside this service
 * @param ncpdpId NCPDP provider id
 * @param npi National Provider Identifier
 * @param name for people
 * @param zone where the pharmacy stands
 * @param activeThrough last day of the yearly activation (inside), null when not active
 * @param trainedOn day of the staff's last training, null when never
 */
public record Pharmacy(
    PharmacyId id,
    NcpdpId ncpdpId,
    Npi npi,
    String name,
    ZoneId zone,
    @Nullable LocalDate activeThrough,
    @Nullable LocalDate trainedOn) {

  /** The same pharmacy, for somebody whose own last training was on {@code day}. */
  public Pharmacy trained(@Nullable LocalDate day) {
    return new Pharmacy(id, ncpdpId, npi, name, zone, activeThrough, day);
  }
}
