package org.coursewatch.escalation.rest;

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
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.ContactAttempt.Channel;
import org.coursewatch.escalation.ContactAttempt.Outcome;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.escalation.app.ReadContactAttempts;
import org.coursewatch.escalation.app.RecordContactAttempt;
import org.coursewatch.escalation.app.RecordContactAttempt.Told;
import org.coursewatch.escalation.json.ContactAttemptJson;
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

/** {@code /api/courses/{courseId}/contact-attempts}. */
@Path("/api/courses/{courseId}/contact-attempts")
@Tag(name = "Courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ContactAttemptsResource {

  private static final int LONGEST_NOTE = 1000;
  private static final String EXAMPLE =
      """
      {"at": "2026-11-03T15:20:00-05:00", "channel": "PHONE", "outcome": "NO_ANSWER", "note": "Rang ten times"}""";

  private final RecordContactAttempt record;
  private final ReadContactAttempts read;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public ContactAttemptsResource(
      RecordContactAttempt record,
      ReadContactAttempts read,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.record = record;
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Records an attempt of the practice to reach the patient: 201. */
  @POST
  @Operation(
      operationId = "recordContactAttempt",
      summary = "Record that you tried to reach the patient, and what came of it",
      description =
          "After three attempts in vain on different days, while something is overdue, the patient counts as lost to"
              + " follow-up. That closes no check.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "attempt", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It is recorded.",
      content = @Content(schema = @Schema(implementation = ContactAttemptJson.class)))
  public Response record(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String call = "POST /api/courses/" + id + "/contact-attempts";
    return idempotency
        .once(key, actor.account(), call, body, now, () -> record(id, body, actor, now))
        .toResponse();
  }

  /** The attempts on a course, the newest first, in pages. */
  @GET
  @Operation(
      operationId = "listContactAttempts",
      summary = "How the practice tried to reach the patient",
      description = "Auditors are not shown the notes.")
  public ContactAttemptsJson list(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    ContactBook.Place after = parameters.place(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    CourseId id = Parameters.courseId(courseId);
    return ContactAttemptsJson.of(
        read.read(id, after, most + 1, signedIn.actor(), clock.now()), most);
  }

  private Answer record(CourseId id, byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    Told told =
        new Told(
            fields.instant("at"),
            fields.code("channel", Channel.class),
            fields.code("outcome", Outcome.class),
            fields.optionalText("note", LONGEST_NOTE));
    fields.refuseUnknown();
    faults.throwIfAny();
    return Answer.json(201, ContactAttemptJson.of(record.record(id, told, actor, now)));
  }
}
