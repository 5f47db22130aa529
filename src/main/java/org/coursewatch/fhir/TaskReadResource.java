package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.app.ReadPatientCourses;
import org.coursewatch.course.app.ReadPatientCourses.Standing;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /fhir/Task}: the checks of a patient's courses; those that are open are searched. */
@Path("/fhir/Task")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class TaskReadResource {

  private static final String TYPE = "Task";
  private static final Set<String> KNOWN = Set.of("patient", "subject", "status", "code");
  private static final int OK = 200;

  private final ReadPatientCourses read;
  private final TaskIds ids;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public TaskReadResource(
      ReadPatientCourses read, TaskIds ids, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.ids = ids;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** One check, open or not; one that is not wanted any more is not found. */
  @GET
  @Path("{taskId}")
  @Operation(hidden = true)
  public Response read(@PathParam("taskId") String taskId) {
    return FhirAnswer.of(
        OK,
        ids.course(taskId)
            .flatMap(course -> read.standing(course, signedIn.actor(), clock.now()))
            .flatMap(standing -> task(taskId, standing))
            .orElseThrow(() -> NotHere.problem(TYPE)));
  }

  private Optional<ObjectNode> task(String taskId, Standing standing) {
    return standing.evaluation().checks().stream()
        .filter(check -> ids.isCalled(taskId, standing.file().id(), check))
        .findFirst()
        .map(check -> TaskWriter.write(taskId, standing, check));
  }

  /** Those of one patient, the most urgent first. */
  @GET
  @Operation(hidden = true)
  public Response search(@Context UriInfo address, @HeaderParam("Prefer") @Nullable String prefer) {
    return found(address, SearchRequest.of(address.getQueryParameters(), KNOWN, prefer));
  }

  /** The same, with nothing in the address. */
  @POST
  @DuringReadOnly
  @Path("_search")
  @Operation(hidden = true)
  public Response searchByForm(
      @Context UriInfo address, byte[] form, @HeaderParam("Prefer") @Nullable String prefer) {
    return found(address, SearchRequest.ofForm(form, KNOWN, prefer));
  }

  private Response found(UriInfo address, SearchRequest asked) {
    List<ObjectNode> all =
        asked
            .patient()
            .map(patient -> read.standings(patient, signedIn.actor(), clock.now()))
            .orElse(List.of())
            .stream()
            .flatMap(standing -> open(standing).stream())
            .filter(task -> asked.fitsConcept("code", task.path("code")))
            .filter(task -> asked.fitsCode("status", task.path("status").asText()))
            .toList();
    int begin = Math.min(all.size(), asked.place());
    int end = Math.min(all.size(), begin + asked.count());
    SearchBundle bundle =
        new SearchBundle(address, TYPE, asked)
            .total(all.size())
            .next(end < all.size() ? String.valueOf(end) : null);
    all.subList(begin, end).forEach(bundle::match);
    return bundle.answer();
  }

  private List<ObjectNode> open(Standing standing) {
    return standing.evaluation().checks().stream()
        .filter(Check::isOpen)
        .sorted(Comparator.comparing(Check::status).reversed())
        .map(check -> TaskWriter.write(ids.of(standing.file().id(), check), standing, check))
        .toList();
  }
}
