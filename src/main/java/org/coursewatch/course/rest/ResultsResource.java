package org.coursewatch.course.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.lab.app.ReceiveResult;
import org.coursewatch.lab.app.ReceiveResult.Receipt;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/results}: what laboratories tell. */
@Path("/api/results")
@Tag(name = "Results", description = "What a laboratory tells.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ResultsResource {

  private static final String EXAMPLE =
      """
      {"patientNumber": "48KQ7-0PX3C", "birthDate": "1998-04-12",
       "fact": {"type": "pregnancyTested", "specimenOn": "2026-11-20", "result": "NEGATIVE", "specimen": "SERUM",
         "setting": "MEDICAL", "sensitivity": 5}}""";

  private final ReceiveResult receive;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public ResultsResource(
      ReceiveResult receive, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.receive = receive;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** That it is recorded. Nothing of the course: a laboratory reads nothing. */
  public record RecordedJson(boolean recorded, String factId) {}

  /** That it was taken; whether it fits anybody is not told. */
  public record TakenJson(boolean taken, String receiptId) {}

  /** Records a pregnancy test of a medical setting or a laboratory value. */
  @POST
  @Operation(
      operationId = "recordResult",
      summary = "Tell a result of a patient",
      description =
          "The record is opened by number and birth date. The answer says nothing of the course.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "test", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "It is recorded.",
      content = @Content(schema = @Schema(implementation = RecordedJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "A positive result was taken; a person looks at it if it fits nobody.",
      content = @Content(schema = @Schema(implementation = TakenJson.class)))
  @APIResponse(
      responseCode = "404",
      description = "Nobody has both this number and this birth date.")
  public Response record(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(key, actor.account(), "POST /api/results", body, now, () -> record(body, actor, now))
        .toResponse();
  }

  private Answer record(byte[] body, Actor actor, Instant now) {
    ResultRequest request = ResultRequest.read(body);
    return switch (receive.receive(
        request.number(), request.birthDate(), request.fact(), actor, now)) {
      case Receipt.Recorded(String factId) -> Answer.json(200, new RecordedJson(true, factId));
      case Receipt.Taken(UUID id) -> Answer.json(202, new TakenJson(true, id.toString()));
    };
  }
}
