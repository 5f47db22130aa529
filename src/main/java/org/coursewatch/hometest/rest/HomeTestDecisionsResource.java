package org.coursewatch.hometest.rest;

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
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.app.DecideHomeTest;
import org.coursewatch.hometest.json.HomeTestJson;
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

/** {@code /api/home-tests/{homeTestId}}: what a person of the practice decides. */
@Path("/api/home-tests/{homeTestId}")
@Tag(name = "Home tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class HomeTestDecisionsResource {

  private static final int LONGEST_REASON = 500;
  private static final String ACCEPT = "{\"result\": \"NEGATIVE\"}";
  private static final String REFUSE =
      "{\"reason\": \"The lines cannot be seen on the photo. Please do a new test.\"}";

  private final DecideHomeTest decide;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public HomeTestDecisionsResource(
      DecideHomeTest decide, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.decide = decide;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Records the test as a fact of the course: 200. */
  @POST
  @Path("/acceptance")
  @Operation(
      operationId = "acceptHomeTest",
      summary = "Record a home test as you read its photo",
      description =
          "The fact carries the day of the test and is learnt now. Of a test that the patient read as positive"
              + " nothing more is recorded: that fact is there already.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reading", value = ACCEPT)))
  @APIResponse(
      responseCode = "200",
      description = "The home test as it was decided.",
      content = @Content(schema = @Schema(implementation = HomeTestJson.class)))
  public Response accept(
      @Parameter(example = Parameters.HOME_TEST) @PathParam("homeTestId") String homeTestId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    UUID id = Parameters.homeTestId(homeTestId);
    return decide(
        "acceptance",
        id,
        body,
        key,
        now,
        fields -> {
          Result result = fields.code("result", Result.class);
          done(fields);
          return decide.accept(id, result, actor, now);
        });
  }

  /** The test counts for nothing: 200. */
  @POST
  @Path("/refusal")
  @Operation(
      operationId = "refuseHomeTest",
      summary = "Refuse a home test, and tell the patient why")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REFUSE)))
  @APIResponse(
      responseCode = "200",
      description = "The home test as it was decided.",
      content = @Content(schema = @Schema(implementation = HomeTestJson.class)))
  public Response refuse(
      @Parameter(example = Parameters.HOME_TEST) @PathParam("homeTestId") String homeTestId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    UUID id = Parameters.homeTestId(homeTestId);
    return decide(
        "refusal",
        id,
        body,
        key,
        now,
        fields -> {
          String reason = fields.text("reason", LONGEST_REASON);
          done(fields);
          return decide.refuse(id, reason, actor, now);
        });
  }

  private Response decide(
      String how,
      UUID id,
      byte[] body,
      @Nullable String key,
      Instant now,
      Function<Fields, HomeTest> work) {
    String call = "POST /api/home-tests/" + id + "/" + how;
    return idempotency
        .once(
            key,
            signedIn.actor().account(),
            call,
            body,
            now,
            () -> {
              Fields fields = new Fields(JsonText.read(body), "", new Faults());
              return Answer.json(200, HomeTestJson.of(work.apply(fields), true));
            })
        .toResponse();
  }

  private static void done(Fields fields) {
    fields.refuseUnknown();
    fields.faults().throwIfAny();
  }
}
