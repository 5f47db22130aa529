package org.coursewatch.dispense.rest;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.coursewatch.dispense.app.ReadLookupMisses;
import org.coursewatch.dispense.app.ReleaseLookups;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/security}: who guesses patient numbers, and letting a pharmacy in again. */
@Path("/api/security")
@Tag(name = "Security", description = "What the program's office watches.")
@Produces(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class LookupsResource {

  private static final String EXAMPLE =
      """
      {"reason": "spoke with the pharmacy: a new scanner misread birth dates"}""";

  private final ReadLookupMisses read;
  private final ReleaseLookups release;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public LookupsResource(
      ReadLookupMisses read,
      ReleaseLookups release,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.read = read;
    this.release = release;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** The newest misses, newest first, in pages, and every pharmacy that is locked. */
  @GET
  @Path("lookup-misses")
  @Operation(
      operationId = "listLookupMisses",
      summary = "Look-ups of patients that opened nothing, and the pharmacies locked for it")
  public LookupMissesJson list(
      @QueryParam("cursor") @Nullable @Min(1) Long cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    return LookupMissesJson.of(read.read(cursor, limit + 1, signedIn.actor(), clock.now()), limit);
  }

  @POST
  @Path("lookup-locks/{pharmacyId}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "releaseLookups",
      summary = "Let a locked pharmacy look patients up again",
      description = "Its misses so far are forgiven.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
  @APIResponse(responseCode = "204", description = "It may look up again.")
  @APIResponse(responseCode = "409", description = "It is not locked.")
  public Response release(
      @PathParam("pharmacyId") UUID pharmacy,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    String call = "POST /api/security/lookup-locks/" + pharmacy + "/release";
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> {
              String reason = ReversalRequest.read(body).reason();
              release.release(new PharmacyId(pharmacy), reason, actor, now);
              return Answer.noContent();
            })
        .toResponse();
  }
}
