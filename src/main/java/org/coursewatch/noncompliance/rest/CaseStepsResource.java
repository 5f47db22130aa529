package org.coursewatch.noncompliance.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.DecideCase;
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.noncompliance.app.Reconsider;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a case. Each answers 200 with the case and its ETag; with {@code If-Match} it is
 * taken only if nobody was faster.
 */
@Path("/api/noncompliance/cases/{caseId}")
@Tag(name = "Non-compliance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CaseStepsResource {

  private static final String REASON =
      """
      {"reason": "The product is back in stock; the form was forgotten."}""";
  private static final String ACTION =
      """
      {"tier": "WARNING", "reason": "Second time within a year."}""";
  private static final String DECISION =
      """
      {"upheld": true, "reason": "The record shows the same as before."}""";

  /** One step of a case, as its body says. */
  private interface Step {
    ReadCases.View take(CaseId id, Body body, @Nullable Integer version, Actor by, Instant now);
  }

  private final DecideCase decide;
  private final Reconsider reconsider;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  CaseStepsResource(
      DecideCase decide,
      Reconsider reconsider,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.decide = decide;
    this.reconsider = reconsider;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Begins the review of an open case; a reason may be noted. */
  @POST
  @Path("review")
  @Operation(operationId = "reviewCase", summary = "Begin the review of a case")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response review(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("review", caseId, body, key, ifMatch, this::review);
  }

  /** Takes an action; what it does to the standing of the party holds at once. */
  @POST
  @Path("action")
  @Operation(operationId = "actOnCase", summary = "Take an action: from a notice to deactivation")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = ACTION)))
  public Response act(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("action", caseId, body, key, ifMatch, this::act);
  }

  /** Finds nothing to act on. */
  @POST
  @Path("dismissal")
  @Operation(operationId = "dismissCase", summary = "Dismiss a case")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response dismiss(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("dismissal", caseId, body, key, ifMatch, this::dismiss);
  }

  /** The party asks to reconsider an action, once. */
  @POST
  @Path("appeal")
  @Operation(operationId = "appealCase", summary = "Ask to reconsider an action against you")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response appeal(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("appeal", caseId, body, key, ifMatch, this::appeal);
  }

  /** Decides on an appeal; not by whoever took the action. */
  @POST
  @Path("appeal-decision")
  @Operation(operationId = "decideAppeal", summary = "Decide on an appeal, as second person")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = DECISION)))
  public Response decide(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("appeal-decision", caseId, body, key, ifMatch, this::decide);
  }

  /** Closes a case whose action stands and can no longer be appealed. */
  @POST
  @Path("closure")
  @Operation(operationId = "closeCase", summary = "Close a case")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response close(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take("closure", caseId, body, key, ifMatch, this::close);
  }

  private ReadCases.View review(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    String note = body.optionalReason();
    body.done();
    return decide.review(id, note, version, by, now);
  }

  private ReadCases.View act(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    Tier tier = body.tier();
    Boolean reportable = body.reportable();
    String reason = body.reason();
    body.done();
    return decide.act(id, tier, reportable, reason, version, by, now);
  }

  private ReadCases.View dismiss(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    String reason = body.reason();
    body.done();
    return decide.dismiss(id, reason, version, by, now);
  }

  private ReadCases.View appeal(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    String reason = body.reason();
    body.done();
    return reconsider.appeal(id, reason, version, by, now);
  }

  private ReadCases.View decide(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    boolean upheld = body.upheld();
    String reason = body.reason();
    body.done();
    return reconsider.decide(id, upheld, reason, version, by, now);
  }

  private ReadCases.View close(
      CaseId id, Body body, @Nullable Integer version, Actor by, Instant now) {
    String note = body.optionalReason();
    body.done();
    return decide.close(id, note, version, by, now);
  }

  private Response take(
      String name,
      String caseId,
      byte[] body,
      @Nullable String key,
      @Nullable String ifMatch,
      Step step) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    String request = "POST /api/noncompliance/cases/" + caseId + "/" + name;
    return idempotency
        .once(
            key,
            actor.account(),
            request,
            body,
            now,
            () ->
                CasesResource.answer(
                    200,
                    step.take(
                        Parameters.caseId(caseId),
                        new Body(body),
                        Parameters.version(ifMatch),
                        actor,
                        now)))
        .toResponse();
  }
}
