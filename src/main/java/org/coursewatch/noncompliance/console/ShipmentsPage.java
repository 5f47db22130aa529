package org.coursewatch.noncompliance.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Shipment;
import org.coursewatch.noncompliance.app.KeepShipments;
import org.coursewatch.noncompliance.app.NameParties;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PartyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/shipments}: what wholesalers shipped, with what went where it must not. */
@Path("/program/shipments")
@Authenticated
public class ShipmentsPage {

  private static final String ADDRESS = "/program/shipments";
  private static final int ROWS = 50;

  private final KeepShipments shipments;
  private final NameParties names;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(List<Row> rows, @Nullable String next) {}

  /** A shipment; the day at the wholesaler in words. */
  record Row(
      String shippedOn,
      String wholesaler,
      String pharmacyNumber,
      String ndc,
      int units,
      boolean isDeviation,
      boolean isRefused) {}

  @CheckedTemplate(basePath = "noncompliance")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance shipments(Frame frame, View view);
  }

  @Inject
  ShipmentsPage(KeepShipments shipments, NameParties names, Visit visit) {
    this.shipments = shipments;
    this.names = names;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable String after) {
    PlaceInTime from = after == null ? null : PlaceInTime.parse(after).orElse(null);
    return visit.page(() -> shown(from));
  }

  private TemplateInstance shown(@Nullable PlaceInTime after) {
    List<Shipment> found = shipments.list(after, ROWS + 1, visit.actor(), visit.now());
    List<Shipment> shown = found.subList(0, Math.min(ROWS, found.size()));
    List<PartyId> parties =
        shown.stream().map(each -> PartyId.of(each.wholesaler())).distinct().toList();
    Map<PartyId, String> called = names.of(parties, visit.actor(), visit.now());
    String next = null;
    if (found.size() > ROWS) {
      Shipment last = shown.getLast();
      next = ADDRESS + "?after=" + new PlaceInTime(last.recordedAt(), last.id()).text();
    }
    return Templates.shipments(
        visit.frame(), new View(shown.stream().map(each -> row(each, called)).toList(), next));
  }

  private Row row(Shipment shipment, Map<PartyId, String> called) {
    PartyId wholesaler = PartyId.of(shipment.wholesaler());
    return new Row(
        visit.dates().shortDay(shipment.shippedOn()),
        called.getOrDefault(wholesaler, wholesaler.toString()),
        shipment.pharmacyNumber(),
        shipment.ndc(),
        shipment.units(),
        shipment.isDeviation(),
        shipment.refused());
  }
}
