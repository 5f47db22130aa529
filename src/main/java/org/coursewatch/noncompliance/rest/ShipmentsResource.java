package org.coursewatch.noncompliance.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.app.KeepShipments;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/shipments}. */
@Path("/api/shipments")
@Tag(name = "Shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ShipmentsResource {

  private static final String EXAMPLE =
      """
      {"pharmacy": "9900001", "ndc": "0591-2434-15", "units": 300, "shippedOn": "2026-11-02"}""";

  private final KeepShipments shipments;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  ShipmentsResource(
      KeepShipments shipments, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.shipments = shipments;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /**
   * Records what was shipped, or asked for and refused: 201, also for what should not have been.
   */
  @POST
  @Operation(
      operationId = "recordShipment",
      summary = "Record a shipment, or an order that was refused")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response record(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key, actor.account(), "POST /api/shipments", body, now, () -> record(body, actor, now))
        .toResponse();
  }

  /** Shipments, newest first, in pages. */
  @GET
  @Operation(operationId = "listShipments", summary = "Shipments: the own of a wholesaler, or all")
  public ShipmentsJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    PlaceInTime after = parameters.cursor(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    return ShipmentsJson.of(shipments.list(after, most + 1, signedIn.actor(), clock.now()), most);
  }

  private Answer record(byte[] body, Actor actor, Instant now) {
    Body read = new Body(body);
    KeepShipments.Told told =
        new KeepShipments.Told(
            read.pharmacy(), read.ndc(), read.units(), read.day("shippedOn"), read.refused());
    read.done();
    return Answer.json(201, ShipmentsJson.ShipmentJson.of(shipments.record(told, actor, now)));
  }
}
