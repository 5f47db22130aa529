package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.ShippablePharmacies.Shippable;
import org.jspecify.annotations.Nullable;

/** A page of pharmacies that are active today. */
public record ShippableJson(List<ShippablePharmacyJson> items, @Nullable String next) {

  /** All a wholesaler learns of a pharmacy. */
  public record ShippablePharmacyJson(String ncpdpId, String npi, String name) {

    static ShippablePharmacyJson of(Shippable pharmacy) {
      return new ShippablePharmacyJson(
          pharmacy.ncpdpId().value(), pharmacy.npi().value(), pharmacy.name());
    }
  }

  static ShippableJson of(List<Shippable> page, int limit) {
    return new ShippableJson(
        page.stream().map(ShippablePharmacyJson::of).toList(),
        Parameters.next(page, limit, Shippable::ncpdpId));
  }
}
