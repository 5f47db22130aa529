package org.coursewatch.lab.rest;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.app.ListMoodAlerts;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/mood-alerts}: whom a practice should speak with, and by when. */
@Path("/api/mood-alerts")
@Tag(name = "Labs")
@Produces(MediaType.APPLICATION_JSON)
public class MoodAlertsResource {

  private final ListMoodAlerts list;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public MoodAlertsResource(ListMoodAlerts list, SignedIn signedIn, ServiceClock clock) {
    this.list = list;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Courses in order of their ids. A page looks at {@code limit} courses and may show fewer. */
  @GET
  @Operation(
      operationId = "listMoodAlerts",
      summary = "Patients of your practice whose answers about mood ask for somebody to act",
      description =
          "A page looks at so many courses and shows those with alerts: go on until next is null.")
  public MoodJson.PageJson list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    CourseId after = cursor == null ? null : new CourseId(cursor);
    return MoodJson.PageJson.of(list.page(after, limit, signedIn.actor(), clock.now()));
  }
}
