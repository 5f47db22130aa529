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
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.app.EnrollPrescriber;
import org.coursewatch.people.app.ListOrganizations;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/prescribers}. */
@Path("/api/prescribers")
@Tag(name = "Prescribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PrescribersResource {

  private static final String EXAMPLE =
      """
      {"npi": "1234567893", "name": "Dr. Ada Sample", "practiceName": "Sample Skin Clinic", "zone": "America/New_York",
       "specialty": "DERMATOLOGY", "state": "NY"}""";

  private final EnrollPrescriber enroll;
  private final ListOrganizations list;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  PrescribersResource(
      EnrollPrescriber enroll,
      ListOrganizations list,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.enroll = enroll;
    this.list = list;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Enrolls a prescriber: 201; active once the statements are signed. */
  @POST
  @Operation(
      operationId = "enrollPrescriber",
      summary = "Enroll a prescriber, or yourself after an invitation")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response enroll(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/prescribers",
            body,
            now,
            () -> enroll(body, actor, now))
        .toResponse();
  }

  /** The prescribers the caller sees, in pages. */
  @GET
  @Operation(operationId = "listPrescribers", summary = "The prescribers you see")
  public PrescribersJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return PrescribersJson.of(
        list.prescribers(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** One prescriber. */
  @GET
  @Path("{prescriberId}")
  @Operation(operationId = "readPrescriber", summary = "A prescriber")
  public PrescriberJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("prescriberId")
          String prescriberId) {
    return PrescriberJson.of(
        list.prescriber(Parameters.id(prescriberId, "prescriber"), signedIn.actor(), clock.now()));
  }

  private Answer enroll(byte[] body, Actor actor, Instant now) {
    Bodies read = new Bodies(body);
    UUID practice = read.optionalId("practiceId");
    EnrollPrescriber.Request request =
        new EnrollPrescriber.Request(
            read.npi("npi"),
            read.name("name"),
            practice == null ? null : new PracticeId(practice),
            read.optionalName("practiceName"),
            read.zone(),
            BackgroundFields.ofPrescriber(read.fields));
    if (practice != null && request.practiceName() != null) {
      read.fault("practiceName", "stands beside practiceId", "Send one of the two.");
    }
    read.done();
    return Answer.json(201, PrescriberJson.of(enroll.enroll(request, actor, now)));
  }
}
