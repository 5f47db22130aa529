package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.json.FactWriter;
import org.coursewatch.lab.UnmatchedResult;
import org.coursewatch.lab.UnmatchedResult.Resolution;
import org.coursewatch.lab.app.ResolveResult;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
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

/** {@code /api/unmatched-results}: positive results whose patient a person has to find. */
@Path("/api/unmatched-results")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class UnmatchedResultsResource {

  private static final String ID = "2f6d0c55-7a1b-4a0e-8f58-5d5c9a1e0b77";
  private static final String ATTACH =
      """
      {"courseId": "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33", "reason": "two digits swapped; the laboratory agrees"}""";
  private static final String DISMISS =
      """
      {"reason": "a patient of another program, who was called"}""";
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ID = 36;

  private final ResolveResult resolve;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public UnmatchedResultsResource(
      ResolveResult resolve, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.resolve = resolve;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** A page, newest first; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<ResultJson> items, @Nullable String next) {}

  /** What a laboratory told, and what became of it; instants in UTC. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ResultJson(
      String unmatchedId,
      String account,
      String receivedAt,
      String patientNumber,
      String birthDate,
      ObjectNode fact,
      @Nullable ResolutionJson resolution) {

    static ResultJson of(UnmatchedResult result) {
      Resolution resolution = result.resolution();
      return new ResultJson(
          result.id().toString(),
          result.account(),
          result.receivedAt().toString(),
          result.told().number().toString(),
          result.told().birthDate().toString(),
          FactWriter.write(result.told().result()),
          resolution == null ? null : ResolutionJson.of(resolution));
    }
  }

  /** {@code courseId} is null for a result that was dismissed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ResolutionJson(
      String at, String account, @Nullable String courseId, String reason) {

    static ResolutionJson of(Resolution resolution) {
      CourseId course = resolution.course();
      return new ResolutionJson(
          resolution.at().toString(),
          resolution.account(),
          course == null ? null : course.toString(),
          resolution.reason());
    }
  }

  @FunctionalInterface
  private interface Step {
    UnmatchedResult take(UUID id, Actor by, Instant now);
  }

  /** Every one that was kept, resolved or not, newest first, in pages. */
  @GET
  @Operation(
      operationId = "listUnmatchedResults",
      summary = "Positive results of laboratories that fitted nobody")
  public PageJson list(
      @QueryParam("cursor") @Nullable @Min(1) Long cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    List<UnmatchedResult> all = resolve.page(cursor, limit + 1, signedIn.actor(), clock.now());
    List<UnmatchedResult> shown = all.subList(0, Math.min(limit, all.size()));
    return new PageJson(
        shown.stream().map(ResultJson::of).toList(),
        all.size() > limit ? Long.toString(shown.getLast().number()) : null);
  }

  /** The result is added to the course, told by the laboratory and matched by the caller. */
  @POST
  @Path("{unmatchedId}/attachment")
  @Operation(
      operationId = "attachUnmatchedResult",
      summary = "Add an unmatched result to the course it belongs to")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "course", value = ATTACH)))
  @APIResponse(
      responseCode = "200",
      description = "The result as it was resolved.",
      content = @Content(schema = @Schema(implementation = ResultJson.class)))
  public Response attach(
      @Parameter(example = ID) @PathParam("unmatchedId") String unmatchedId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(
        unmatchedId,
        "attachment",
        body,
        key,
        (id, by, now) -> {
          Faults faults = new Faults();
          Fields fields = new Fields(JsonText.read(body), "", faults);
          String course = fields.text("courseId", LONGEST_ID);
          String reason = fields.text("reason", LONGEST_REASON);
          fields.refuseUnknown();
          faults.throwIfAny();
          return resolve.attach(id, Parameters.courseId(course), reason, by, now);
        });
  }

  /** The result is nobody's of this program. */
  @POST
  @Path("{unmatchedId}/dismissal")
  @Operation(
      operationId = "dismissUnmatchedResult",
      summary = "Put an unmatched result aside, and say why")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = DISMISS)))
  @APIResponse(
      responseCode = "200",
      description = "The result as it was resolved.",
      content = @Content(schema = @Schema(implementation = ResultJson.class)))
  public Response dismiss(
      @Parameter(example = ID) @PathParam("unmatchedId") String unmatchedId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(
        unmatchedId,
        "dismissal",
        body,
        key,
        (id, by, now) -> resolve.dismiss(id, Parameters.reason(body), by, now));
  }

  private Response once(
      String unmatchedId, String name, byte[] body, @Nullable String key, Step step) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    UUID id =
        Parameters.id(
            unmatchedId,
            "There is no such unmatched result.",
            "GET /api/unmatched-results lists them.");
    String call = "POST /api/unmatched-results/" + id + "/" + name;
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> Answer.json(200, ResultJson.of(step.take(id, actor, now))))
        .toResponse();
  }
}
