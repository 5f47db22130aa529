package org.coursewatch.lab.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.app.ReadLabs;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/courses/{courseId}/labs} and {@code /api/courses/{courseId}/mood}. */
@Path("/api/courses/{courseId}")
@Tag(name = "Labs")
@Produces(MediaType.APPLICATION_JSON)
public class LabsResource {

  private final ReadLabs read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public LabsResource(ReadLabs read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Every result that was not voided, as series for charts. */
  @GET
  @Path("labs")
  @Operation(
      operationId = "readLabs",
      summary = "The lab results of a course as series, with thresholds and what is due when")
  public LabsJson labs(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId) {
    CourseId id = Parameters.courseId(courseId);
    return LabsJson.of(id, read.labs(id, signedIn.actor(), clock.now()));
  }

  /** Points only: the service keeps neither questions nor single answers. */
  @GET
  @Path("mood")
  @Operation(
      operationId = "readMood",
      summary = "What a patient's answers about mood ask of the practice")
  public MoodJson mood(
      @Parameter(example = Parameters.COURSE) @PathParam("courseId") String courseId) {
    CourseId id = Parameters.courseId(courseId);
    return MoodJson.of(id, read.mood(id, signedIn.actor(), clock.now()));
  }
}
