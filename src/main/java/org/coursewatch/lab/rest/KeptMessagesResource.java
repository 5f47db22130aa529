package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.coursewatch.lab.KeptMessage;
import org.coursewatch.lab.KeptMessage.Resolution;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.app.ResolveMessage;
import org.coursewatch.lab.json.KeptText;
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

/** {@code /api/kept-messages}: results of other systems that a person has to look at. */
@Path("/api/kept-messages")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class KeptMessagesResource {

  private static final String ID = "2f6d0c55-7a1b-4a0e-8f58-5d5c9a1e0b78";
  private static final String ATTACH =
      """
      {"courseId": "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33", "reason": "two digits swapped; the laboratory agrees"}""";
  private static final String DISMISS =
      """
      {"reason": "a urine culture; the laboratory sends no more of them"}""";
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ID = 36;

  private final ResolveMessage resolve;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public KeptMessagesResource(
      ResolveMessage resolve, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.resolve = resolve;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** A page, newest first; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record KeptPageJson(List<KeptJson> items, @Nullable String next) {}

  /**
   * A message; instants in UTC. {@code patient}, {@code results} and {@code document} are null once
   * it is resolved, {@code document} in lists too.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record KeptJson(
      String keptId,
      String account,
      String channel,
      String receivedAt,
      @Schema(implementation = Object.class) @Nullable JsonNode patient,
      @Schema(implementation = Object[].class) @Nullable JsonNode results,
      @Nullable String document,
      @Nullable KeptResolutionJson resolution) {

    static KeptJson of(KeptMessage message, boolean whole) {
      Told told = message.told();
      Resolution resolution = message.resolution();
      return new KeptJson(
          message.id().toString(),
          message.account(),
          message.channel().name(),
          message.receivedAt().toString(),
          told == null ? null : KeptText.patient(told.patient()),
          told == null ? null : KeptText.items(told.items()),
          told == null || !whole ? null : told.document(),
          resolution == null ? null : KeptResolutionJson.of(resolution));
    }
  }

  /** {@code courseId} is null for a message that was dismissed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record KeptResolutionJson(
      String at, String account, @Nullable String courseId, String reason) {

    static KeptResolutionJson of(Resolution resolution) {
      CourseId course = resolution.course();
      return new KeptResolutionJson(
          resolution.at().toString(),
          resolution.account(),
          course == null ? null : course.toString(),
          resolution.reason());
    }
  }

  @FunctionalInterface
  private interface Step {
    KeptMessage take(UUID id, Actor by, Instant now);
  }

  /** Every one that was kept, resolved or not, newest first, in pages. */
  @GET
  @Operation(
      operationId = "listKeptMessages",
      summary = "Messages with results that could not be matched or understood")
  public KeptPageJson list(
      @QueryParam("cursor") @Nullable @Min(1) Long cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    List<KeptMessage> all = resolve.page(cursor, limit + 1, signedIn.actor(), clock.now());
    List<KeptMessage> shown = all.subList(0, Math.min(limit, all.size()));
    return new KeptPageJson(
        shown.stream().map(message -> KeptJson.of(message, false)).toList(),
        all.size() > limit ? Long.toString(shown.getLast().number()) : null);
  }

  /** One message with the document as it came. */
  @GET
  @Path("{keptId}")
  @Operation(operationId = "readKeptMessage", summary = "A kept message, whole")
  public KeptJson read(@Parameter(example = ID) @PathParam("keptId") String keptId) {
    return KeptJson.of(resolve.read(id(keptId), signedIn.actor(), clock.now()), true);
  }

  /** What it says is added to the course, told by the sender and matched by the caller. */
  @POST
  @Path("{keptId}/attachment")
  @Operation(
      operationId = "attachKeptMessage",
      summary = "Add what a kept message says to the course it belongs to")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "course", value = ATTACH)))
  @APIResponse(
      responseCode = "200",
      description = "The message as it was resolved.",
      content = @Content(schema = @Schema(implementation = KeptJson.class)))
  public Response attach(
      @Parameter(example = ID) @PathParam("keptId") String keptId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(
        keptId,
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

  /** Nothing is to be added, or it was settled another way. */
  @POST
  @Path("{keptId}/dismissal")
  @Operation(operationId = "dismissKeptMessage", summary = "Put a kept message aside, and say why")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = DISMISS)))
  @APIResponse(
      responseCode = "200",
      description = "The message as it was resolved.",
      content = @Content(schema = @Schema(implementation = KeptJson.class)))
  public Response dismiss(
      @Parameter(example = ID) @PathParam("keptId") String keptId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(
        keptId,
        "dismissal",
        body,
        key,
        (id, by, now) -> resolve.dismiss(id, Parameters.reason(body), by, now));
  }

  private Response once(String keptId, String name, byte[] body, @Nullable String key, Step step) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    UUID id = id(keptId);
    String call = "POST /api/kept-messages/" + id + "/" + name;
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> Answer.json(200, KeptJson.of(step.take(id, actor, now), false)))
        .toResponse();
  }

  private static UUID id(String text) {
    return Parameters.id(
        text, "There is no such kept message.", "GET /api/kept-messages lists them.");
  }
}
