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
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Cover;
import org.coursewatch.people.Npi;
import org.coursewatch.people.app.AgreeOnCover;
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

/** {@code /api/prescribers/{prescriberId}/covers}. */
@Path("/api/prescribers/{prescriberId}/covers")
@Tag(name = "Prescribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CoversResource {

  private static final String EXAMPLE =
      """
      {"delegateNpi": "1234567893", "from": "2026-12-01T08:00:00-05:00", "until": "2026-12-15T08:00:00-05:00"}""";

  private final AgreeOnCover covers;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  CoversResource(
      AgreeOnCover covers, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.covers = covers;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Names who covers: 201. */
  @POST
  @Operation(
      operationId = "agreeOnCover",
      summary = "Name a certified prescriber who covers for you")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response agree(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("prescriberId")
          String prescriberId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/prescribers/" + prescriberId + "/covers",
            body,
            now,
            () -> agree(prescriberId, body, actor, now))
        .toResponse();
  }

  /** Covers for and by the prescriber, in pages. */
  @GET
  @Operation(
      operationId = "listCovers",
      summary = "Who covers for a prescriber, and for whom it covers")
  public CoversJson list(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("prescriberId")
          String prescriberId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    UUID id = Parameters.id(prescriberId, "prescriber");
    return CoversJson.of(
        covers.list(id, Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** Ends the cover now: 200. */
  @POST
  @Path("{coverId}/end")
  @Operation(operationId = "endCover", summary = "End a cover, as either of the two")
  public Response end(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("prescriberId")
          String prescriberId,
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("coverId")
          String coverId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/prescribers/" + prescriberId + "/covers/" + coverId + "/end",
            body,
            now,
            () -> Answer.json(200, CoverJson.of(end(prescriberId, coverId, actor, now))))
        .toResponse();
  }

  private Cover end(String prescriberId, String coverId, Actor actor, Instant now) {
    UUID prescriber = Parameters.id(prescriberId, "prescriber");
    return covers.end(prescriber, Parameters.id(coverId, "cover"), actor, now);
  }

  private Answer agree(String prescriberId, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(prescriberId, "prescriber");
    Bodies read = new Bodies(body);
    Npi delegate = read.npi("delegateNpi");
    Instant from = read.fields.optionalInstant("from");
    Instant until = read.fields.optionalInstant("until");
    read.done();
    return Answer.json(201, CoverJson.of(covers.agree(id, delegate, from, until, actor, now)));
  }
}
