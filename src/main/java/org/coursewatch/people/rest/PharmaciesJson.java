package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Pharmacy;
import org.jspecify.annotations.Nullable;

/** A page of pharmacies. */
public record PharmaciesJson(List<PharmacyJson> items, @Nullable String next) {

  static PharmaciesJson of(List<Pharmacy> page, int limit) {
    return new PharmaciesJson(
        page.stream().map(PharmacyJson::of).toList(), Parameters.next(page, limit, Pharmacy::id));
  }
}
