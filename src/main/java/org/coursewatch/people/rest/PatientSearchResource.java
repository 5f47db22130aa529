package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.people.rest.PatientRequests.Search;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/patients/search}: by name and birth date, which never stand in an address. */
@Path("/api/patients/search")
@Tag(name = "Patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PatientSearchResource {

  private static final String EXAMPLE =
      """
      {"familyName": "Sample", "birthDate": "1998-04-12"}""";

  private final ReadPatient read;
  private final PatientCall call;

  @Inject
  public PatientSearchResource(ReadPatient read, PatientCall call) {
    this.read = read;
    this.call = call;
  }

  /** Patients of that name and day of birth among those the caller sees; nothing is recorded. */
  @POST
  @DuringReadOnly
  @Operation(
      operationId = "searchPatients",
      summary = "Find patients by family name and birth date")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "search", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "At most 50 patients; capitals and accents make no difference.",
      content = @Content(schema = @Schema(implementation = PatientPageJson.class)))
  public PatientPageJson search(byte[] body) {
    Search wanted = Search.read(body);
    List<PatientJson> found =
        read.search(wanted.familyName(), wanted.birthDate(), call.actor(), call.now()).stream()
            .map(PatientJson::of)
            .toList();
    return new PatientPageJson(found, null);
  }
}
