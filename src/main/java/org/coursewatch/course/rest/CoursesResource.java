package org.coursewatch.course.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.course.app.ListCourses;
import org.coursewatch.course.app.OpenCourse;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/courses}. */
@Path("/api/courses")
@Tag(name = "Courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CoursesResource {

  private static final String EXAMPLE =
      """
      {"patientId": "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11", "riskCategory": "CAN_BECOME_PREGNANT"}""";

  private final OpenCourse open;
  private final ReadCourse read;
  private final ListCourses list;
  private final CourseUpkeep upkeep;
  private final Programs programs;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public CoursesResource(
      OpenCourse open,
      ReadCourse read,
      ListCourses list,
      CourseUpkeep upkeep,
      Programs programs,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.open = open;
    this.read = read;
    this.list = list;
    this.upkeep = upkeep;
    this.programs = programs;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /**
   * Opens a course for a patient of the practice: 201 with the course, its first answer and its
   * ETag.
   */
  @POST
  @Operation(operationId = "openCourse", summary = "Open a course for a patient of your practice")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "course", value = EXAMPLE)))
  public Response open(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(key, actor.account(), "POST /api/courses", body, now, () -> open(body, actor, now))
        .toResponse();
  }

  /**
   * A course and the answer about it.
   *
   * @param asOf the instant asked about, with an offset; default now
   * @param knownAt only facts learnt by then count; default all
   */
  @GET
  @Path("{courseId}")
  @Operation(
      operationId = "readCourse",
      summary = "Read a course as it stands now, or stood at any instant")
  public Response read(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @Parameter(example = "2026-11-20T09:00:00-05:00") @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("knownAt") @Nullable String knownAt) {
    Instant now = clock.now();
    Instant at = Parameters.instant("asOf", asOf, now);
    Instant known = knownAt == null ? null : Parameters.instant("knownAt", knownAt, now);
    ReadCourse.View view =
        read.read(Parameters.courseId(courseId), at, known, signedIn.actor(), now);
    return Response.ok(CourseJson.of(view.file(), view.evaluation(), view.discretion()))
        .header(HttpHeaders.ETAG, Etags.of(view.file().version()))
        .build();
  }

  /** The courses the caller may see, in pages; {@code state} picks those that stand there today. */
  @GET
  @Operation(operationId = "listCourses", summary = "List the courses you may see")
  public CourseListJson list(
      @QueryParam("program") @Nullable String program,
      @Parameter(example = "CHECKS_DUE") @QueryParam("state") @Nullable String state,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    Program asked = Parameters.program(program, programs);
    return CourseListJson.of(
        list.list(
            asked,
            Parameters.state(state),
            Parameters.cursor(cursor),
            most,
            signedIn.actor(),
            clock.now()),
        most);
  }

  private Answer open(byte[] body, Actor actor, Instant now) {
    OpenRequest request = OpenRequest.read(body, programs);
    CourseFile file =
        open.open(
            request.patient(),
            request.program(),
            request.riskCategory(),
            request.categoryBasis(),
            actor,
            now);
    return Answer.json(201, CourseJson.of(file, upkeep.evaluate(file, now)))
        .with(HttpHeaders.ETAG, Etags.of(file.version()))
        .with(HttpHeaders.LOCATION, "/api/courses/" + file.id());
  }
}
