package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.KeepIdentifiers;
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
 * {@code /api/patients/{patientId}/identifiers}. An identifier names a person, so that it stands in
 * bodies only: removing one is a POST as well.
 */
@Path("/api/patients/{patientId}/identifiers")
@Tag(name = "Patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class IdentifiersResource {

  private static final String EXAMPLE =
      """
      {"system": "urn:oid:1.2.36.146.595.217.0.1", "value": "MRN-0042"}""";

  private final KeepIdentifiers keep;
  private final PatientCall call;

  @Inject
  public IdentifiersResource(KeepIdentifiers keep, PatientCall call) {
    this.keep = keep;
    this.call = call;
  }

  /** By system and value. */
  @GET
  @Operation(operationId = "listIdentifiers", summary = "List what other systems call a patient")
  public IdentifiersJson list(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId) {
    return IdentifiersJson.of(
        keep.list(PatientParameters.patientId(patientId), call.actor(), call.now()));
  }

  /** Adds one; adding it again changes nothing. */
  @POST
  @Operation(
      operationId = "addIdentifier",
      summary = "Tell what your system calls a patient, so that its messages find the patient")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "identifier", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "All identifiers of the patient.",
      content = @Content(schema = @Schema(implementation = IdentifiersJson.class)))
  public Response add(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/identifiers",
        body,
        (actor, now) -> {
          ExternalIdentifier identifier = PatientRequests.identifier(body);
          return Answer.json(200, IdentifiersJson.of(keep.add(id, identifier, actor, now)));
        });
  }

  /** Takes one away; nothing happens when the patient has no such identifier. */
  @POST
  @Path("removal")
  @Operation(
      operationId = "removeIdentifier",
      summary = "Take away what your system called a patient")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "identifier", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The identifiers that are left.",
      content = @Content(schema = @Schema(implementation = IdentifiersJson.class)))
  public Response remove(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/identifiers/removal",
        body,
        (actor, now) -> {
          ExternalIdentifier identifier = PatientRequests.identifier(body);
          return Answer.json(200, IdentifiersJson.of(keep.remove(id, identifier, actor, now)));
        });
  }
}
