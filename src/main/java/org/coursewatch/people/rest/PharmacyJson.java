package org.coursewatch.people.rest;

import org.coursewatch.people.Pharmacy;
import org.jspecify.annotations.Nullable;

/** A pharmacy; {@code GET /api/standings/{id}} tells more of the standing. */
public record PharmacyJson(
    String pharmacyId,
    String ncpdpId,
    String npi,
    String name,
    String zone,
    @Nullable String activeThrough,
    @Nullable String trainedOn) {

  static PharmacyJson of(Pharmacy pharmacy) {
    return new PharmacyJson(
        pharmacy.id().toString(),
        pharmacy.ncpdpId().value(),
        pharmacy.npi().value(),
        pharmacy.name(),
        pharmacy.zone().getId(),
        Texts.of(pharmacy.activeThrough()),
        Texts.of(pharmacy.trainedOn()));
  }
}
