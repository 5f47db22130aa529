package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/patients}. */
@Path("/api/patients")
@Tag(name = "Patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PatientsResource {

  private static final int LONGEST_NAME = 100;
  private static final String EXAMPLE =
      """
      {"givenName": "Ada", "familyName": "Sample", "birthDate": "1998-04-12"}""";

  private final RegisterPatient register;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public PatientsResource(
      RegisterPatient register, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.register = register;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /**
   * Registers a patient with the caller's practice: 201 with the number the patient shows at the
   * pharmacy.
   */
  @POST
  @Operation(operationId = "registerPatient", summary = "Register a patient with your practice")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "patient", value = EXAMPLE)))
  public Response register(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key, actor.account(), "POST /api/patients", body, now, () -> register(body, actor, now))
        .toResponse();
  }

  private Answer register(byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String givenName = fields.text("givenName", LONGEST_NAME);
    String familyName = fields.text("familyName", LONGEST_NAME);
    LocalDate birthDate = fields.date("birthDate");
    fields.refuseUnknown();
    faults.throwIfAny();
    Patient patient = register.register(givenName, familyName, birthDate, actor, now);
    return Answer.json(201, PatientJson.of(patient));
  }
}
