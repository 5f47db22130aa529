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
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.app.Attest;
import org.coursewatch.people.app.ChangeStanding;
import org.coursewatch.people.app.ReadStanding;
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

/** {@code /api/standings}. */
@Path("/api/standings")
@Tag(name = "Standing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class StandingsResource {

  private static final String ATTESTATION =
      """
      {"version": "prescriber-2026-1", "statements": [{"code": "GUIDE_READ"}, {"code": "PATIENTS_ENROLLED"}]}""";
  private static final String REASON =
      """
      {"reason": "License under review until the board has met."}""";

  private final ReadStanding read;
  private final Attest attest;
  private final ChangeStanding change;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  StandingsResource(
      ReadStanding read,
      Attest attest,
      ChangeStanding change,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.read = read;
    this.attest = attest;
    this.change = change;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Where a party stands today, and what it signs. */
  @GET
  @Path("{partyId}")
  @Operation(
      operationId = "readStanding",
      summary = "Where a prescriber, pharmacy or wholesaler stands, and what it attests")
  public StandingJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId) {
    return StandingJson.of(
        read.read(Parameters.id(partyId, "party"), signedIn.actor(), clock.now()));
  }

  /** What happened to the standing, oldest first, in pages. */
  @GET
  @Path("{partyId}/changes")
  @Operation(
      operationId = "readStandingChanges",
      summary = "How a party came to stand where it does")
  public StandingChangesJson changes(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    UUID id = Parameters.id(partyId, "party");
    return StandingChangesJson.of(
        read.history(id, Parameters.place(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** Signs statements: 200 with the standing; all signed, the party is active. */
  @POST
  @Path("{partyId}/attestations")
  @Operation(
      operationId = "attest",
      summary = "Sign statements in person, to be activated or renewed")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = ATTESTATION)))
  public Response attest(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/standings/" + partyId + "/attestations",
            body,
            now,
            () -> attest(partyId, body, actor, now))
        .toResponse();
  }

  /** Suspend a party: 200 with the standing. */
  @POST
  @Path("{partyId}/suspension")
  @Operation(operationId = "suspendParty", summary = "Suspend a party")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response suspend(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/standings/" + partyId + "/suspension",
            body,
            now,
            () -> change(partyId, Kind.SUSPENDED, body, actor, now))
        .toResponse();
  }

  /** Let a suspended party go on, or one that left begin anew: 200 with the standing. */
  @POST
  @Path("{partyId}/reinstatement")
  @Operation(
      operationId = "reinstateParty",
      summary = "Let a suspended party go on, or one that left begin anew")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response reinstate(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/standings/" + partyId + "/reinstatement",
            body,
            now,
            () -> change(partyId, Kind.REINSTATED, body, actor, now))
        .toResponse();
  }

  /** Deactivate a party that leaves the program: 200 with the standing. */
  @POST
  @Path("{partyId}/deactivation")
  @Operation(
      operationId = "deactivateParty",
      summary = "Deactivate a party that leaves the program")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response deactivate(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("partyId")
          String partyId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/standings/" + partyId + "/deactivation",
            body,
            now,
            () -> change(partyId, Kind.DEACTIVATED, body, actor, now))
        .toResponse();
  }

  private Answer attest(String partyId, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(partyId, "party");
    Bodies read = new Bodies(body);
    String version = read.name("version");
    List<String> statements = read.codes("statements");
    read.done();
    return Answer.json(200, StandingJson.of(attest.attest(id, version, statements, actor, now)));
  }

  private Answer change(String partyId, Kind kind, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(partyId, "party");
    Bodies read = new Bodies(body);
    String reason = read.reason();
    read.done();
    return Answer.json(200, StandingJson.of(change.change(id, kind, reason, actor, now)));
  }
}
