package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.EnrollWholesaler;
import org.coursewatch.people.app.ListOrganizations;
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

/** {@code /api/wholesalers}. */
@Path("/api/wholesalers")
@Tag(name = "Wholesalers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class WholesalersResource {

  private static final String EXAMPLE =
      """
      {"name": "Sample Supply", "zone": "America/New_York"}""";

  private final EnrollWholesaler enroll;
  private final ListOrganizations list;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  WholesalersResource(
      EnrollWholesaler enroll,
      ListOrganizations list,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.enroll = enroll;
    this.list = list;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Enrolls a wholesaler: 201; active once the statements are signed. */
  @POST
  @Operation(operationId = "enrollWholesaler", summary = "Enroll a wholesaler")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response enroll(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/wholesalers",
            body,
            now,
            () -> enroll(body, actor, now))
        .toResponse();
  }

  /** The wholesalers the caller sees, in pages. */
  @GET
  @Operation(operationId = "listWholesalers", summary = "The wholesalers you see")
  public WholesalersJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return WholesalersJson.of(
        list.wholesalers(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** One wholesaler. */
  @GET
  @Path("{wholesalerId}")
  @Operation(operationId = "readWholesaler", summary = "A wholesaler")
  public WholesalerJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("wholesalerId")
          String wholesalerId) {
    return WholesalerJson.of(
        list.wholesaler(Parameters.id(wholesalerId, "wholesaler"), signedIn.actor(), clock.now()));
  }

  private Answer enroll(byte[] body, Actor actor, Instant now) {
    Bodies read = new Bodies(body);
    String name = read.name("name");
    ZoneId zone = read.zone();
    read.done();
    return Answer.json(201, WholesalerJson.of(enroll.enroll(name, zone, actor, now)));
  }
}
