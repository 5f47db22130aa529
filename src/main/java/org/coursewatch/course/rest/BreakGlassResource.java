package org.coursewatch.course.rest;

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
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.BreakGlass;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
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

/** {@code /api/courses/{courseId}/break-glass}. */
@Path("/api/courses/{courseId}/break-glass")
@Tag(name = "Courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class BreakGlassResource {

  private static final int LONGEST_REASON = 500;
  private static final String EXAMPLE =
      """
      {"reason": "Call of the manufacturer's safety desk, file 2026-118"}""";

  private final BreakGlass glass;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public BreakGlassResource(
      BreakGlass glass, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.glass = glass;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** {@code openUntil} is an instant in UTC, the first at which it is closed again. */
  public record OpenedJson(String courseId, String openUntil) {}

  /** Opens what is withheld of a course for the caller's account for 60 minutes. */
  @POST
  @DuringReadOnly
  @Operation(
      operationId = "breakGlass",
      summary = "Open what is withheld of a course, with a reason that stays",
      description = "For your account, for 60 minutes. The patient and the audit trail are told.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "It is open.",
      content = @Content(schema = @Schema(implementation = OpenedJson.class)))
  public Response open(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String call = "POST /api/courses/" + id + "/break-glass";
    return idempotency
        .once(key, actor.account(), call, body, now, () -> open(id, body, actor, now))
        .toResponse();
  }

  private Answer open(CourseId id, byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String reason = fields.text("reason", LONGEST_REASON);
    fields.refuseUnknown();
    faults.throwIfAny();
    Instant until = glass.open(id, reason, actor, now);
    return Answer.json(200, new OpenedJson(id.toString(), until.toString()));
  }
}
