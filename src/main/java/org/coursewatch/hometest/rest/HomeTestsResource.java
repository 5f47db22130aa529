package org.coursewatch.hometest.rest;

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
import org.coursewatch.hometest.app.IssueCode;
import org.coursewatch.hometest.app.KeepPhoto;
import org.coursewatch.hometest.app.ReadHomeTests;
import org.coursewatch.hometest.app.SubmitHomeTest;
import org.coursewatch.hometest.json.HomeTestJson;
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

/** {@code /api/courses/{courseId}/home-tests}: codes, and what the patient sends. */
@Path("/api/courses/{courseId}/home-tests")
@Tag(name = "Home tests")
@Produces(MediaType.APPLICATION_JSON)
public class HomeTestsResource {

  /** A photo of 8 MB in Base64, and the rest. */
  private static final int LARGEST = 12 * 1024 * 1024;

  private static final String EXAMPLE =
      """
      {"result": "NEGATIVE", "kit": "ClearSight Early", "sensitivity": 25, "lot": "A12345",
       "expiresOn": "2027-08-31", "takenAt": "2026-10-01T07:30:00-04:00", "readAt": "2026-10-01T07:35:00-04:00",
       "code": "K7QM-2XPA", "photo": "/9j/4AAQSkZJRgABAQ=="}""";

  private final IssueCode issue;
  private final KeepPhoto photos;
  private final SubmitHomeTest submit;
  private final ReadHomeTests read;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public HomeTestsResource(
      IssueCode issue,
      KeepPhoto photos,
      SubmitHomeTest submit,
      ReadHomeTests read,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.issue = issue;
    this.photos = photos;
    this.submit = submit;
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** A code to lay beside the kit: 201. The one that counts is told again. */
  @POST
  @Path("/codes")
  @BodyLimit(BodyLimit.ONE_DOCUMENT)
  @Operation(
      operationId = "issueHomeTestCode",
      summary = "Ask for the one-time code that lies beside the kit on the photo",
      description = "It counts for 24 hours and for one home test of this course. No body.")
  @APIResponse(
      responseCode = "201",
      description = "The code that counts.",
      content = @Content(schema = @Schema(implementation = HomeTestCodeJson.class)))
  public Response issue(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String call = "POST /api/courses/" + id + "/home-tests/codes";
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            new byte[0],
            now,
            () -> Answer.json(201, HomeTestCodeJson.of(issue.issue(id, actor, now))))
        .toResponse();
  }

  /** Keeps a home test until a person has looked at it: 201. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(LARGEST)
  @Operation(
      operationId = "sendHomeTest",
      summary = "Send a home test with its photo",
      description =
          "It waits for a person of the practice and counts for nothing before. A positive one is recorded as a"
              + " fact at once, whatever else is missing or cannot be read. The photo is a JPEG or PNG of at most"
              + " 8 MB in Base64; it is drawn anew and the file is thrown away.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "home test", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It waits, or is recorded.",
      content = @Content(schema = @Schema(implementation = HomeTestJson.class)))
  public Response send(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String call = "POST /api/courses/" + id + "/home-tests";
    return idempotency
        .once(key, actor.account(), call, body, now, () -> send(id, body, actor, now))
        .toResponse();
  }

  /** The home tests of a course, the newest first, in pages. */
  @GET
  @Operation(
      operationId = "listHomeTests",
      summary = "The home tests of a course, the newest first",
      description =
          "Without the photos: those are seen by the patient and the treating practice at the pages. The program's"
              + " office and auditors are not told what a test showed.")
  public HomeTestsJson list(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Long before = parameters.cursor(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    CourseId id = Parameters.courseId(courseId);
    return HomeTestsJson.of(
        read.ofCourse(id, before, most + 1, signedIn.actor(), clock.now()), most);
  }

  private Answer send(CourseId id, byte[] body, Actor actor, Instant now) {
    HomeTestRequest request = HomeTestRequest.read(body);
    byte[] file = request.photo();
    UUID photo = file == null ? null : photos.keep(id, file, request.isPositive(), actor, now);
    return Answer.json(
        201, HomeTestJson.of(submit.submit(id, request.with(photo), actor, now), true));
  }
}
