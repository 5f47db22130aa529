package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.app.ExportPatient;
import org.coursewatch.people.app.ExportPatient.Export;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/patients/{patientId}/export}: everything that is kept of a patient. */
@Path("/api/patients/{patientId}/export")
@Tag(name = "Privacy")
public class ExportResource {

  private static final String EXAMPLE =
      """
      {"exportedAt": "2026-11-20T14:00:00Z", "patientId": "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11",
       "identity": {}, "custody": {}, "courses": [], "authorizations": []}""";

  private final ExportPatient export;
  private final ExportPage page;
  private final PatientCall call;

  @Inject
  public ExportResource(ExportPatient export, ExportPage page, PatientCall call) {
    this.export = export;
    this.page = page;
    this.call = call;
  }

  /**
   * JSON, one member for each kind of data, for machines and whoever does not say; HTML for people:
   * one page that needs nothing else, to read and to print.
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      operationId = "exportPatient",
      summary = "Get everything that is kept of a patient",
      description =
          "As JSON for machines, as HTML for people: send Accept: text/html. Administrators are not"
              + " told what is withheld from them unless they break the glass.")
  @APIResponse(
      responseCode = "200",
      description = "Everything.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            examples = @ExampleObject(name = "record", value = EXAMPLE)),
        @Content(mediaType = MediaType.TEXT_HTML)
      })
  public Response export(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      @Context HttpHeaders headers) {
    Export all = export.export(PatientParameters.patientId(patientId), call.actor(), call.now());
    return wantsPage(headers)
        ? Response.ok(page.render(all), MediaType.TEXT_HTML).build()
        : Response.ok(ExportText.json(all), MediaType.APPLICATION_JSON).build();
  }

  private static boolean wantsPage(HttpHeaders headers) {
    for (MediaType wanted : headers.getAcceptableMediaTypes()) {
      if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (wanted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
