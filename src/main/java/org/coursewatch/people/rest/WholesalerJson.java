package org.coursewatch.people.rest;

import org.coursewatch.people.Wholesaler;
import org.jspecify.annotations.Nullable;

/** A wholesaler; {@code GET /api/standings/{id}} tells more of the standing. */
public record WholesalerJson(
    String wholesalerId, String name, String zone, @Nullable String activeThrough) {

  static WholesalerJson of(Wholesaler wholesaler) {
    return new WholesalerJson(
        wholesaler.id().toString(),
        wholesaler.name(),
        wholesaler.zone().getId(),
        Texts.of(wholesaler.activeThrough()));
  }
}
