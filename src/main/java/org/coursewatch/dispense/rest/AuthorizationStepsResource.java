package org.coursewatch.dispense.rest;

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
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.ConfirmReturn;
import org.coursewatch.dispense.app.RecordHandOver;
import org.coursewatch.dispense.app.ReverseAuthorization;
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

/** {@code /api/authorizations/{number}/…}: what a pharmacy does with an authorization it holds. */
@Path("/api/authorizations/{number}")
@Tag(name = "Dispensing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class AuthorizationStepsResource {

  private static final String HAND_OVER = "{\"daysSupply\": 30}";
  private static final String REVERSAL = "{\"reason\": \"the patient did not come\"}";

  /** A step that is taken with an authorization. */
  private interface Step {
    Authorization take(AuthorizationNumber number, byte[] body, Actor actor, Instant now);
  }

  private final RecordHandOver handOver;
  private final ReverseAuthorization reverse;
  private final ConfirmReturn confirmReturn;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public AuthorizationStepsResource(
      RecordHandOver handOver,
      ReverseAuthorization reverse,
      ConfirmReturn confirmReturn,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.handOver = handOver;
    this.reverse = reverse;
    this.confirmReturn = confirmReturn;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** The rules are asked again before the hand-over is recorded. */
  @POST
  @Path("dispensing")
  @Operation(
      operationId = "recordHandOver",
      summary = "Record that you hand the supply over",
      description =
          "Call it before the supply leaves your hands: the rules are asked again, and it is refused"
              + " if anything has come up. Without daysSupply it is all that was authorized.")
  @RequestBody(
      required = false,
      content = @Content(examples = @ExampleObject(name = "hand-over", value = HAND_OVER)))
  @APIResponse(
      responseCode = "200",
      description = "Handed over.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "Not live any more, or the rules refuse it by now; do not hand over.")
  public Response recordHandOver(
      @Parameter(example = AuthorizationsResource.NUMBER) @PathParam("number") String number,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return answer(number, "dispensing", body, key, this::handOver);
  }

  /** Inside the window that frees it for the same or another pharmacy. */
  @POST
  @Path("reversal")
  @Operation(
      operationId = "reverseAuthorization",
      summary = "Give an authorization back that was not handed over",
      description = "Inside its window it can be authorized again, by you or another pharmacy.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reversal", value = REVERSAL)))
  @APIResponse(
      responseCode = "200",
      description = "Reversed.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  @APIResponse(responseCode = "409", description = "Handed over, or reversed already.")
  public Response reverse(
      @Parameter(example = AuthorizationsResource.NUMBER) @PathParam("number") String number,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return answer(number, "reversal", body, key, this::reverse);
  }

  /** After every reversal, the pharmacy's own as well as the service's. */
  @POST
  @Path("return")
  @Operation(
      operationId = "confirmReturn",
      summary = "Confirm that the product of a reversed authorization went back to stock")
  @APIResponse(
      responseCode = "200",
      description = "Confirmed.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  @APIResponse(responseCode = "409", description = "Not reversed, or confirmed already.")
  public Response confirmReturn(
      @Parameter(example = AuthorizationsResource.NUMBER) @PathParam("number") String number,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return answer(number, "return", body, key, this::confirmReturn);
  }

  private Authorization handOver(
      AuthorizationNumber number, byte[] body, Actor actor, Instant now) {
    return handOver.record(number, HandOverRequest.read(body).daysSupply(), actor, now);
  }

  private Authorization reverse(AuthorizationNumber number, byte[] body, Actor actor, Instant now) {
    return reverse.reverse(number, ReversalRequest.read(body).reason(), actor, now);
  }

  private Authorization confirmReturn(
      AuthorizationNumber number, byte[] body, Actor actor, Instant now) {
    ReturnRequest.read(body);
    return confirmReturn.confirm(number, actor, now);
  }

  private Response answer(String typed, String name, byte[] body, @Nullable String key, Step step) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    AuthorizationNumber number = TypedNumber.read(typed);
    String call = "POST /api/authorizations/" + number + "/" + name;
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> Answer.json(200, AuthorizationJson.of(step.take(number, body, actor, now))))
        .toResponse();
  }
}
