package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.MoodAlert;
import org.coursewatch.course.MoodInstrument;
import org.coursewatch.lab.app.ReadLabs;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

  /** The most urgent alert first, the oldest answers first. */
  public record MoodJson(String courseId, List<AlertJson> alerts, List<AnswersJson> answers) {}

  /** Days are program days, {@code actBy} inside. */
  public record AlertJson(
      MoodAlert.Kind kind, String message, String since, String actBy, String citation) {}

  /** Points out of {@code most}, null for a questionnaire the service does not know. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AnswersJson(
      String on, String instrument, int score, @Nullable Integer most, boolean urgent) {}

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
    ReadLabs.Mood mood = read.mood(id, signedIn.actor(), clock.now());
    return new MoodJson(
        id.toString(),
        mood.alerts().stream().map(LabsResource::alert).toList(),
        mood.history().moods.stream().map(event -> answers(event.fact())).toList());
  }

  private static AlertJson alert(MoodAlert alert) {
    return new AlertJson(
        alert.kind(),
        alert.kind().sentence(),
        alert.since().toString(),
        alert.actBy().toString(),
        alert.rule().citation().line());
  }

  private static AnswersJson answers(MoodScreened told) {
    return new AnswersJson(
        told.on().toString(),
        told.instrument(),
        told.score(),
        MoodInstrument.of(told.instrument()).map(MoodInstrument::most).orElse(null),
        told.urgent());
  }
}
