package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.coursewatch.people.Merges.Duplicate;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.MergePatients;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/patients/duplicates}. */
@Path("/api/patients/duplicates")
@Tag(name = "Merges", description = "Patients who were registered twice.")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

  private final MergePatients merge;
  private final PatientCall call;

  @Inject
  public DuplicatesResource(MergePatients merge, PatientCall call) {
    this.merge = merge;
    this.call = call;
  }

  /** A page in order of the patients' ids; {@code next} is null at the end. */
  public record PageJson(List<ItemJson> items, @Nullable String next) {}

  /** A patient and the ids of those of the same family name and birth date. */
  public record ItemJson(PatientJson patient, List<String> others) {}

  /** Patients with a namesake born on the same day, in pages. */
  @GET
  @Operation(
      operationId = "listDuplicates",
      summary = "List patients who may have been registered twice")
  public PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = PatientParameters.limit(limit);
    List<Duplicate> found =
        merge.duplicates(PatientParameters.patientCursor(cursor), most, call.actor(), call.now());
    String next = found.size() < most ? null : found.getLast().patient().id().toString();
    return new PageJson(found.stream().map(DuplicatesResource::item).toList(), next);
  }

  private static ItemJson item(Duplicate duplicate) {
    return new ItemJson(
        PatientJson.of(duplicate.patient()),
        duplicate.others().stream().map(PatientId::toString).toList());
  }
}
