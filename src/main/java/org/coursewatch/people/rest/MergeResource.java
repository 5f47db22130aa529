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
import org.coursewatch.people.app.MergePatients;
import org.coursewatch.people.rest.PatientRequests.Merge;
import org.coursewatch.people.rest.PatientRequests.Reason;
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

/**
 * {@code /api/patients/{patientId}/merge}: a duplicate becomes part of another record, and back.
 */
@Path("/api/patients/{patientId}/merge")
@Tag(name = "Merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class MergeResource {

  private static final String MERGE =
      """
      {"into": "5a4b8b9e-5f8e-4c0e-9d0f-2f7d7a1c0b22", "reason": "registered by two practices"}""";
  private static final String REVERSAL =
      """
      {"reason": "they are twins"}""";

  private final MergePatients merge;
  private final PatientCall call;

  @Inject
  public MergeResource(MergePatients merge, PatientCall call) {
    this.merge = merge;
    this.call = call;
  }

  /** Makes the patient of the address part of the one named in the body; answers that one. */
  @POST
  @Operation(
      operationId = "mergePatient",
      summary = "Say that this patient is the same person as another",
      description =
          "Either number opens the surviving record afterwards. No ledger is changed; it can be"
              + " taken back.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "merge", value = MERGE)))
  @APIResponse(
      responseCode = "200",
      description = "The surviving record.",
      content = @Content(schema = @Schema(implementation = PatientJson.class)))
  public Response merge(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/merge",
        body,
        (actor, now) -> {
          Merge request = Merge.read(body);
          return Answer.json(
              200, PatientJson.of(merge.merge(id, request.into(), request.reason(), actor, now)));
        });
  }

  /** Makes the patient of the address a record of its own again, as it was before. */
  @POST
  @Path("reversal")
  @Operation(operationId = "unmergePatient", summary = "Take a merge back")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "reversal", value = REVERSAL)))
  @APIResponse(
      responseCode = "200",
      description = "The record of its own.",
      content = @Content(schema = @Schema(implementation = PatientJson.class)))
  public Response unmerge(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/merge/reversal",
        body,
        (actor, now) ->
            Answer.json(
                200, PatientJson.of(merge.unmerge(id, Reason.read(body).reason(), actor, now))));
  }
}
