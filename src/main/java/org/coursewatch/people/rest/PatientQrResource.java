package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.platform.print.QrSvg;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/patients/{patientId}/qr}. */
@Path("/api/patients/{patientId}/qr")
@Tag(name = "Patients")
public class PatientQrResource {

  static final String SVG = "image/svg+xml";

  private final ReadPatient read;
  private final PatientCall call;

  @Inject
  public PatientQrResource(ReadPatient read, PatientCall call) {
    this.read = read;
    this.call = call;
  }

  /** The patient number as a QR code, and nothing else: it opens nothing without the birth date. */
  @GET
  @Produces(SVG)
  @Operation(
      operationId = "readPatientQr",
      summary = "Get the patient number as a QR code",
      description = "It holds the patient number only, which opens nothing without the birth date.")
  @APIResponse(
      responseCode = "200",
      description = "An SVG image.",
      content = @Content(mediaType = SVG))
  public String read(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId) {
    return QrSvg.of(
        read.read(PatientParameters.patientId(patientId), call.actor(), call.now())
            .number()
            .toString());
  }
}
