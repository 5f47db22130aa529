package org.coursewatch.outage.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.app.PlanMaintenance;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/outages/maintenance}: times in which the service is worked on. */
@Path("/api/outages/maintenance")
@Tag(name = "Outages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class MaintenanceResource {

  private static final String PLAN =
      """
      {"kind": "UPGRADE", "startsAt": "2035-03-01T04:00:00Z", "endsAt": "2035-03-01T05:00:00Z",
       "readOnly": true}""";
  private static final String CALL = "POST /api/outages/maintenance";

  private final PlanMaintenance plan;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  MaintenanceResource(
      PlanMaintenance plan, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.plan = plan;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Plans one: 201. */
  @POST
  @DuringReadOnly
  @Operation(
      operationId = "planMaintenance",
      summary = "Announce maintenance, during which the service may only read",
      description = "Without startsAt it begins in ten seconds. Users see it at /status.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = PLAN)))
  public Response plan(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    return idempotency
        .once(key, by.account(), CALL, body, now, () -> Answer.json(201, planned(body, by, now)))
        .toResponse();
  }

  /** Ends it now, or calls it off: 200. */
  @POST
  @Path("{maintenanceId}/end")
  @DuringReadOnly
  @Operation(operationId = "endMaintenance", summary = "End maintenance before its time")
  public Response end(
      @Parameter(example = "5a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("maintenanceId")
          UUID maintenanceId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    String call = CALL + "/" + maintenanceId + "/end";
    return idempotency
        .once(
            key,
            by.account(),
            call,
            body,
            now,
            () -> Answer.json(200, MaintenanceJson.of(plan.end(maintenanceId, by, now))))
        .toResponse();
  }

  private MaintenanceJson planned(byte[] body, Actor by, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    Kind kind = fields.code("kind", Kind.class);
    Instant startsAt = fields.optionalInstant("startsAt");
    Instant endsAt = fields.instant("endsAt");
    boolean readOnly = fields.flag("readOnly");
    fields.refuseUnknown();
    faults.throwIfAny();
    Maintenance planned = plan.plan(kind, startsAt, endsAt, readOnly, by, now);
    return MaintenanceJson.of(planned);
  }
}
