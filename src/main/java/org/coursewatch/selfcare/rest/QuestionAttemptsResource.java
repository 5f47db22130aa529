package org.coursewatch.selfcare.rest;

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
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.selfcare.QuestionAttempts.Place;
import org.coursewatch.selfcare.app.AnswerQuestions;
import org.coursewatch.selfcare.app.ReadQuestions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/courses/{courseId}/question-attempts}. */
@Path("/api/courses/{courseId}/question-attempts")
@Tag(name = "Questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class QuestionAttemptsResource {

  private static final String COURSE = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33";
  private static final String ATTEMPT = "b3d1f5c8-0c55-4e38-9f0a-5c6f5f0d7a10";
  private static final String EXAMPLE =
      """
      {"turn": 1, "choice": 0}""";
  private static final int MOST_TURNS = 10_000;
  private static final int MOST_CHOICES = 9;
  private static final byte[] NOTHING = {};

  private final AnswerQuestions answer;
  private final ReadQuestions questions;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  QuestionAttemptsResource(
      AnswerQuestions answer,
      ReadQuestions questions,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.answer = answer;
    this.questions = questions;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Begins an attempt, or goes on with the unfinished one of the same program day: 201. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "startQuestionAttempt",
      summary = "Begin to answer the month's questions",
      description = "Five questions of five topics. All have to be right in the end.")
  @APIResponse(
      responseCode = "201",
      description = "What is asked first, or next.",
      content = @Content(schema = @Schema(implementation = AttemptStateJson.class)))
  public Response start(
      @Parameter(example = COURSE) @PathParam("courseId") String courseId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String call = "POST /api/courses/" + id + "/question-attempts";
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            NOTHING,
            now,
            () -> Answer.json(201, AttemptStateJson.of(answer.start(id, actor, now), questions)))
        .toResponse();
  }

  /** The attempts on a course, the newest first, in pages. */
  @GET
  @Operation(
      operationId = "listQuestionAttempts",
      summary = "How the month's questions were answered")
  public QuestionAttemptsJson list(
      @Parameter(example = COURSE) @PathParam("courseId") String courseId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Place after = parameters.place(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    CourseId id = Parameters.courseId(courseId);
    return QuestionAttemptsJson.of(
        questions.list(id, after, most + 1, signedIn.actor(), clock.now()), most);
  }

  /** Takes an answer: 200, with what came of it and what is asked next. */
  @POST
  @Path("{attemptId}/answers")
  @Operation(
      operationId = "answerQuestion",
      summary = "Answer the question that is asked",
      description =
          "After a wrong answer another question of the topic is asked. When all five are right, comprehensionPassed"
              + " is recorded in the patient's name.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "answer", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "What came of it, and what is asked next.",
      content = @Content(schema = @Schema(implementation = AttemptStateJson.class)))
  public Response answer(
      @Parameter(example = COURSE) @PathParam("courseId") String courseId,
      @Parameter(example = ATTEMPT) @PathParam("attemptId") String attemptId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    UUID attempt = Parameters.attemptId(attemptId);
    String call = "POST /api/courses/" + id + "/question-attempts/" + attempt + "/answers";
    return idempotency
        .once(key, actor.account(), call, body, now, () -> answer(id, attempt, body, actor, now))
        .toResponse();
  }

  private Answer answer(CourseId id, UUID attempt, byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    int turn = fields.number("turn", 1, MOST_TURNS);
    int choice = fields.number("choice", 0, MOST_CHOICES);
    fields.refuseUnknown();
    faults.throwIfAny();
    return Answer.json(
        200, AttemptStateJson.of(answer.answer(id, attempt, turn, choice, actor, now), questions));
  }
}
