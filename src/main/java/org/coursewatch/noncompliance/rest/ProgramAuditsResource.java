package org.coursewatch.noncompliance.rest;

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
import java.util.function.Supplier;
import org.coursewatch.noncompliance.app.KeepProgramAudits;
import org.coursewatch.people.Actor;
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

/** {@code /api/program-audits}: audits of parties, not the audit trail. */
@Path("/api/program-audits")
@Tag(name = "Program audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ProgramAuditsResource {

  private static final String PLAN =
      """
      {"partyId": "00000000-0000-4000-8000-0000000c0001", "plannedOn": "2027-03-01"}""";
  private static final String DONE =
      """
      {"doneOn": "2026-11-02", "findings": 2, "actions": 1}""";
  private static final String CLOSED =
      """
      {"closed": 1, "reason": "The training records were handed in."}""";
  private static final String REASON =
      """
      {"reason": "The pharmacy has left the program."}""";

  private final KeepProgramAudits audits;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  ProgramAuditsResource(
      KeepProgramAudits audits, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.audits = audits;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Plans an audit: 201. */
  @POST
  @Operation(operationId = "planProgramAudit", summary = "Plan an audit of a party")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = PLAN)))
  public Response plan(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    return once("POST /api/program-audits", body, key, by, now, () -> plan(body, by, now));
  }

  /** Audits by planned day, in pages. */
  @GET
  @Operation(operationId = "listProgramAudits", summary = "Audits of parties, planned and done")
  public ProgramAuditJson.PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    UUID after = parameters.idCursor(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    return ProgramAuditJson.PageJson.of(
        audits.list(after, most + 1, signedIn.actor(), clock.now()), most);
  }

  /** One audit with its history. */
  @GET
  @Path("{auditId}")
  @Operation(operationId = "readProgramAudit", summary = "An audit of a party, with its history")
  public ProgramAuditJson read(
      @Parameter(example = "5a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("auditId")
          String auditId) {
    return ProgramAuditJson.of(audits.read(id(auditId), signedIn.actor(), clock.now()));
  }

  /** Writes down that it was done: 200. */
  @POST
  @Path("{auditId}/completion")
  @Operation(operationId = "completeProgramAudit", summary = "Write down what an audit found")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = DONE)))
  public Response complete(
      @Parameter(example = "5a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("auditId")
          String auditId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    String request = "POST /api/program-audits/" + auditId + "/completion";
    return once(request, body, key, by, now, () -> complete(auditId, body, by, now));
  }

  /** Writes down that corrective actions are done: 200. */
  @POST
  @Path("{auditId}/actions")
  @Operation(
      operationId = "closeAuditActions",
      summary = "Write down that corrective actions are done")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = CLOSED)))
  public Response closeActions(
      @Parameter(example = "5a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("auditId")
          String auditId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    String request = "POST /api/program-audits/" + auditId + "/actions";
    return once(request, body, key, by, now, () -> closeActions(auditId, body, by, now));
  }

  /** Cancels a planned audit: 200. */
  @POST
  @Path("{auditId}/cancellation")
  @Operation(operationId = "cancelProgramAudit", summary = "Cancel a planned audit")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response cancel(
      @Parameter(example = "5a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("auditId")
          String auditId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor by = signedIn.actor();
    String request = "POST /api/program-audits/" + auditId + "/cancellation";
    return once(request, body, key, by, now, () -> cancel(auditId, body, by, now));
  }

  private Answer plan(byte[] body, Actor by, Instant now) {
    Body read = new Body(body);
    UUID party = read.partyId();
    LocalDate on = read.day("plannedOn");
    String note = read.optionalReason();
    read.done();
    return Answer.json(201, ProgramAuditJson.of(audits.plan(party, on, note, by, now)));
  }

  private Answer complete(String auditId, byte[] body, Actor by, Instant now) {
    Body read = new Body(body);
    LocalDate on = read.day("doneOn");
    int findings = read.count("findings", 0);
    int actions = read.count("actions", 0);
    String note = read.optionalReason();
    read.done();
    return answer(audits.complete(id(auditId), on, findings, actions, note, by, now));
  }

  private Answer closeActions(String auditId, byte[] body, Actor by, Instant now) {
    Body read = new Body(body);
    int closed = read.count("closed", 1);
    String note = read.optionalReason();
    read.done();
    return answer(audits.closeActions(id(auditId), closed, note, by, now));
  }

  private Answer cancel(String auditId, byte[] body, Actor by, Instant now) {
    Body read = new Body(body);
    String reason = read.reason();
    read.done();
    return answer(audits.cancel(id(auditId), reason, by, now));
  }

  private static Answer answer(KeepProgramAudits.View view) {
    return Answer.json(200, ProgramAuditJson.of(view));
  }

  private static UUID id(String text) {
    return Parameters.id(text, "program audit");
  }

  private Response once(
      String request,
      byte[] body,
      @Nullable String key,
      Actor by,
      Instant now,
      Supplier<Answer> work) {
    return idempotency.once(key, by.account(), request, body, now, work).toResponse();
  }
}
