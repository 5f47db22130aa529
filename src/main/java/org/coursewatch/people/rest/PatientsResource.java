package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.CorrectIdentity;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.rest.PatientRequests.Correction;
import org.coursewatch.people.rest.PatientRequests.Registration;
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

/** {@code /api/patients}: registering, reading and correcting. */
@Path("/api/patients")
@Tag(name = "Patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PatientsResource {

  private static final String EXAMPLE =
      """
      {"givenName": "Ada", "familyName": "Sample", "birthDate": "1998-04-12", "email": "ada@example.org",
       "phone": "+1 555 0100", "language": "en", "state": "NY", "rural": false,
       "guardian": {"name": "Eve Sample", "relationship": "mother", "contact": "eve@example.org"}}""";
  private static final String CORRECTION =
      """
      {"givenName": "Ada", "familyName": "Sample-Doe", "birthDate": "1998-04-21", "language": "es",
       "state": "NJ",
       "reason": "birth date mistyped, name after marriage"}""";

  private final RegisterPatient register;
  private final ReadPatient read;
  private final CorrectIdentity correct;
  private final PatientCall call;

  @Inject
  public PatientsResource(
      RegisterPatient register, ReadPatient read, CorrectIdentity correct, PatientCall call) {
    this.register = register;
    this.read = read;
    this.correct = correct;
    this.call = call;
  }

  /**
   * Registers a patient with the caller's practice: 201 with the number the patient shows at the
   * pharmacy. A namesake born on the same day is a conflict until the caller says that it is
   * another person.
   */
  @POST
  @Operation(operationId = "registerPatient", summary = "Register a patient with your practice")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "patient", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "The patient.",
      content = @Content(schema = @Schema(implementation = PatientJson.class)))
  public Response register(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return call.once(
        key,
        "POST /api/patients",
        body,
        (actor, now) -> {
          Registration request = Registration.read(body);
          return Answer.json(
              201,
              PatientJson.of(
                  register.register(
                      request.identity(),
                      request.background(),
                      request.confirmedOther(),
                      actor,
                      now)));
        });
  }

  /** The patients of the caller's practice, in pages. */
  @GET
  @Operation(operationId = "listPatients", summary = "List the patients of your practice")
  public PatientPageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = PatientParameters.limit(limit);
    return PatientPageJson.of(
        read.page(PatientParameters.patientCursor(cursor), most, call.actor(), call.now()), most);
  }

  /** One patient. */
  @GET
  @Path("{patientId}")
  @Operation(operationId = "readPatient", summary = "Read what identifies a patient")
  public PatientJson read(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId) {
    return PatientJson.of(
        read.read(PatientParameters.patientId(patientId), call.actor(), call.now()));
  }

  /** Replaces what identifies a patient; what stood there before is kept, sealed. */
  @POST
  @Path("{patientId}/identity")
  @Operation(operationId = "correctIdentity", summary = "Correct what identifies a patient")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "correction", value = CORRECTION)))
  @APIResponse(
      responseCode = "200",
      description = "The patient as corrected.",
      content = @Content(schema = @Schema(implementation = PatientJson.class)))
  public Response correct(
      @Parameter(example = PatientParameters.PATIENT) @PathParam("patientId") String patientId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    PatientId id = PatientParameters.patientId(patientId);
    return call.once(
        key,
        "POST /api/patients/" + id + "/identity",
        body,
        (actor, now) -> {
          Correction request = Correction.read(body);
          return Answer.json(
              200,
              PatientJson.of(
                  correct.correct(
                      id, request.identity(), request.background(), request.reason(), actor, now)));
        });
  }
}
