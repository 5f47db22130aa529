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
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.AddPractice;
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

/** {@code /api/practices}. */
@Path("/api/practices")
@Tag(name = "Prescribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PracticesResource {

  private static final String EXAMPLE =
      """
      {"name": "Sample Skin Clinic"}""";

  private final AddPractice add;
  private final ListOrganizations list;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  PracticesResource(
      AddPractice add,
      ListOrganizations list,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.add = add;
    this.list = list;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Adds a practice: 201. */
  @POST
  @Operation(operationId = "addPractice", summary = "Add a practice")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response add(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(key, actor.account(), "POST /api/practices", body, now, () -> add(body, actor, now))
        .toResponse();
  }

  /** The practices the caller sees, in pages. */
  @GET
  @Operation(operationId = "listPractices", summary = "The practices you see")
  public PracticesJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return PracticesJson.of(
        list.practices(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** One practice. */
  @GET
  @Path("{practiceId}")
  @Operation(operationId = "readPractice", summary = "A practice")
  public PracticeJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("practiceId")
          String practiceId) {
    return PracticeJson.of(
        list.practice(Parameters.id(practiceId, "practice"), signedIn.actor(), clock.now()));
  }

  private Answer add(byte[] body, Actor actor, Instant now) {
    Bodies read = new Bodies(body);
    String name = read.name("name");
    read.done();
    return Answer.json(201, PracticeJson.of(add.add(name, actor, now)));
  }
}
