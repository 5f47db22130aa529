package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.EraseIdentity;
import org.coursewatch.people.rest.PatientRequests.Erasing;
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

/** {@code /api/patients/{patientId}/erasure}. */
@Path("/api/patients/{patientId}/erasure")
@Tag(name = "Privacy", description = "What a patient may ask for.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ErasureResource {

  private static final String EXAMPLE =
      """
      {"basis": "RETENTION_OVER", "reason": "yearly review of old records"}""";

  private final EraseIdentity erase;
  private final PatientCall call;

  @Inject
  public ErasureResource(EraseIdentity erase, PatientCall call) {
    this.erase = erase;
    this.call = call;
  }

  /** Destroys the patient's key; cannot be taken back. */
  @POST
  @Operation(
      operationId = "eraseIdentity",
      summary = "Erase what identifies a patient, for ever",
      description =
          "Refused while a course runs or is followed up. Ledgers, chains and decisions stay, of"
              + " nobody.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "erasure", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The record, of nobody.",
      content = @Content(schema = @Schema(implementation = PatientJson.class)))
  public Response erase(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/erasure",
        body,
        (actor, now) -> {
          Erasing request = Erasing.read(body);
          return Answer.json(
              200, PatientJson.of(erase.erase(id, request.basis(), request.reason(), actor, now)));
        });
  }
}
