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
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.RecordTraining;
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

/** {@code /api/pharmacies/{pharmacyId}/trainings}. */
@Path("/api/pharmacies/{pharmacyId}/trainings")
@Tag(name = "Pharmacies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class TrainingsResource {

  private static final String EXAMPLE =
      """
      {"accountId": "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11", "trainedOn": "2026-11-20"}""";

  private final RecordTraining trainings;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  TrainingsResource(
      RecordTraining trainings, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.trainings = trainings;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Records who was trained when: 201. */
  @POST
  @Operation(operationId = "recordTraining", summary = "Record a training of your staff")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response record(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("pharmacyId")
          String pharmacyId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/pharmacies/" + pharmacyId + "/trainings",
            body,
            now,
            () -> record(pharmacyId, body, actor, now))
        .toResponse();
  }

  /** The trainings of the staff, in pages. */
  @GET
  @Operation(operationId = "listTrainings", summary = "The trainings of a pharmacy")
  public TrainingsJson list(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("pharmacyId")
          String pharmacyId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    UUID id = Parameters.id(pharmacyId, "pharmacy");
    return TrainingsJson.of(
        trainings.list(id, Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  private Answer record(String pharmacyId, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(pharmacyId, "pharmacy");
    Bodies read = new Bodies(body);
    UUID account = read.id("accountId");
    LocalDate trainedOn = read.fields.date("trainedOn");
    read.done();
    return Answer.json(201, TrainingJson.of(trainings.record(id, account, trainedOn, actor, now)));
  }
}
