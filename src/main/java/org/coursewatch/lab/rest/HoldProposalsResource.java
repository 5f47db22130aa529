package org.coursewatch.lab.rest;

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
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.HoldProposal.Decision;
import org.coursewatch.lab.app.DecideHold;
import org.coursewatch.lab.app.ReadHolds;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/courses/{courseId}/hold-proposals}: holds that lab values propose. */
@Path("/api/courses/{courseId}/hold-proposals")
@Tag(name = "Labs", description = "Lab values, the holds they propose, and answers about mood.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class HoldProposalsResource {

  private static final String HOLD = "0d3c8a5e-5c0f-4b7e-9f5d-0a2f6d1c7b44";
  private static final String EXAMPLE =
      """
      {"reason": "repeated today, dose halved until the answer is there"}""";

  private final ReadHolds read;
  private final DecideHold decide;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public HoldProposalsResource(
      ReadHolds read,
      DecideHold decide,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.read = read;
    this.decide = decide;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Every hold a lab value of the course proposed, decided or not, newest first, in pages. */
  @GET
  @Operation(
      operationId = "listHoldProposals",
      summary = "Holds that lab values of a course proposed, and what was decided")
  public HoldProposalJson.PageJson list(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      @QueryParam("cursor") @Nullable @Min(1) Long cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    CourseId id = Parameters.courseId(courseId);
    return HoldProposalJson.PageJson.of(
        read.ofCourse(id, cursor, limit + 1, signedIn.actor(), clock.now()), limit);
  }

  /** The prescriber places the hold: a fact of the course. */
  @POST
  @Path("{holdId}/acceptance")
  @Operation(
      operationId = "acceptHoldProposal",
      summary = "Hold the course, as a lab value proposes",
      description = "The hold is recorded as a fact in your name.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The proposal as it was decided.",
      content = @Content(schema = @Schema(implementation = HoldProposalJson.class)))
  public Response accept(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      @Parameter(example = HOLD) @PathParam("holdId") String holdId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return decide(courseId, holdId, Decision.ACCEPTED, body, key);
  }

  /** The prescriber goes on without a hold, and says why. */
  @POST
  @Path("{holdId}/refusal")
  @Operation(
      operationId = "declineHoldProposal",
      summary = "Go on without the hold that a lab value proposes, and say why")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The proposal as it was decided.",
      content = @Content(schema = @Schema(implementation = HoldProposalJson.class)))
  public Response decline(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      @Parameter(example = HOLD) @PathParam("holdId") String holdId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return decide(courseId, holdId, Decision.DECLINED, body, key);
  }

  private Response decide(
      String courseId, String holdId, Decision decision, byte[] body, @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId course = Parameters.courseId(courseId);
    UUID id =
        Parameters.id(
            holdId,
            "There is no such proposed hold of this course.",
            "GET /api/courses/{courseId}/hold-proposals lists them.");
    String call = "POST /api/courses/" + course + "/hold-proposals/" + id + "/" + decision;
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> {
              String reason = Parameters.reason(body);
              return Answer.json(
                  200,
                  HoldProposalJson.of(
                      decide.decide(course, id, decision, reason, actor, now), false));
            })
        .toResponse();
  }
}
