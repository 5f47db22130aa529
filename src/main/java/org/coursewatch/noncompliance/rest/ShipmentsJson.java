package org.coursewatch.noncompliance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Shipment;
import org.jspecify.annotations.Nullable;

/** A page of shipments, newest first; {@code next} is the cursor of the next page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShipmentsJson(List<ShipmentJson> items, @Nullable String next) {

  /**
   * A shipment. {@code refused}: asked for and not shipped. {@code deviation}: shipped to a
   * pharmacy that was not active that day, or that nobody knows.
   */
  public record ShipmentJson(
      String shipmentId,
      String wholesalerId,
      String pharmacy,
      String ndc,
      int units,
      String shippedOn,
      boolean refused,
      boolean deviation,
      String recordedAt) {

    static ShipmentJson of(Shipment shipment) {
      return new ShipmentJson(
          shipment.id().toString(),
          shipment.wholesaler().toString(),
          shipment.pharmacyNumber(),
          shipment.ndc(),
          shipment.units(),
          shipment.shippedOn().toString(),
          shipment.refused(),
          shipment.isDeviation(),
          shipment.recordedAt().toString());
    }
  }

  /** The first {@code limit} of {@code found}; one more tells that there is a next page. */
  static ShipmentsJson of(List<Shipment> found, int limit) {
    List<Shipment> shown = found.subList(0, Math.min(limit, found.size()));
    String next = null;
    if (found.size() > limit) {
      Shipment last = shown.getLast();
      next = new PlaceInTime(last.recordedAt(), last.id()).text();
    }
    return new ShipmentsJson(shown.stream().map(ShipmentJson::of).toList(), next);
  }
}
