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
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.OfferTransfer;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.people.rest.PatientRequests.Assignment;
import org.coursewatch.people.rest.PatientRequests.Offer;
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

/** {@code /api/patients/{patientId}/custody}: who is responsible, and was on any day. */
@Path("/api/patients/{patientId}/custody")
@Tag(name = "Transfers", description = "Who is responsible for a patient.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CustodyResource {

  private static final String OFFER =
      """
      {"npi": "1234567893"}""";
  private static final String ASSIGNMENT =
      """
      {"npi": "1234567893", "reason": "the prescriber's certification ended"}""";

  private final ReadPatient read;
  private final OfferTransfer offer;
  private final PatientCall call;

  @Inject
  public CustodyResource(ReadPatient read, OfferTransfer offer, PatientCall call) {
    this.read = read;
    this.offer = offer;
    this.call = call;
  }

  /** The times of responsibility, oldest first; each ends where the next begins. */
  @GET
  @Operation(
      operationId = "readCustody",
      summary = "Read who was responsible for a patient, and when")
  public CustodyJson custody(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId) {
    return CustodyJson.of(
        read.custody(PatientParameters.patientId(patientId), call.actor(), call.now()));
  }

  /** Offers the patient to another prescriber, who accepts or declines. */
  @POST
  @Path("offers")
  @Operation(
      operationId = "offerTransfer",
      summary = "Offer your patient to another prescriber",
      description = "You stay responsible until the other prescriber accepts.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "offer", value = OFFER)))
  @APIResponse(
      responseCode = "201",
      description = "The open offer.",
      content = @Content(schema = @Schema(implementation = TransferJson.class)))
  public Response offer(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/custody/offers",
        body,
        (actor, now) ->
            Answer.json(201, TransferJson.of(offer.offer(id, Offer.read(body).npi(), actor, now))));
  }

  /** The office assigns the patient of a prescriber who is no longer certified and active. */
  @POST
  @Path("assignment")
  @Operation(
      operationId = "assignPatient",
      summary = "Assign the patient of a prescriber who is no longer certified")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "assignment", value = ASSIGNMENT)))
  @APIResponse(
      responseCode = "200",
      description = "The transfer.",
      content = @Content(schema = @Schema(implementation = TransferJson.class)))
  public Response assign(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/custody/assignment",
        body,
        (actor, now) -> {
          Assignment request = Assignment.read(body);
          return Answer.json(
              200, TransferJson.of(offer.assign(id, request.npi(), request.reason(), actor, now)));
        });
  }
}
