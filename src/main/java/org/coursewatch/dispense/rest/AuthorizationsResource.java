package org.coursewatch.dispense.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.IssueAuthorization.Outcome;
import org.coursewatch.dispense.app.LookUpPatient;
import org.coursewatch.dispense.app.ReadAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
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

/** {@code /api/authorizations}: asking for a number, and reading what became of it. */
@Path("/api/authorizations")
@Tag(name = "Dispensing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class AuthorizationsResource {

  static final String NUMBER = "7K3P-09QX-4TWM-E18P";

  private static final String EXAMPLE =
      """
      {"patientNumber": "48KQ7-0PX3C", "birthDate": "1998-04-12",
       "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}""";

  private final LookUpPatient lookUp;
  private final IssueAuthorization issue;
  private final ReadAuthorization read;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;
  private final WhoActs who;

  @Inject
  public AuthorizationsResource(
      LookUpPatient lookUp,
      IssueAuthorization issue,
      ReadAuthorization read,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency,
      WhoActs who) {
    this.lookUp = lookUp;
    this.issue = issue;
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
    this.who = who;
  }

  /** 201 with a new number, 200 with the live one the pharmacy has. */
  @POST
  @Operation(
      operationId = "issueAuthorization",
      summary = "Get the number under which you may hand over one supply",
      description =
          "However many pharmacies ask, one gets the number. Ask again and you get the same live"
              + " number.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "request", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "A new authorization.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  @APIResponse(
      responseCode = "200",
      description = "Your live authorization.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  @APIResponse(
      responseCode = "404",
      description = "Nobody has both this number and this birth date.")
  @APIResponse(responseCode = "409", description = "The rules refuse it; see refusals.")
  @APIResponse(responseCode = "429", description = "Too many look-ups have opened nothing.")
  public Response issue(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    String call = "POST /api/authorizations";
    IssueRequest request = IssueRequest.read(body);
    lookUp.check(request.patientNumber(), request.birthDate(), actor, now);
    return idempotency
        .once(key, who.entering(actor), call, body, now, () -> issue(request, actor, now))
        .toResponse();
  }

  /** The pharmacy reads its own; administrators and auditors read any, with the evidence. */
  @GET
  @Path("{number}")
  @Operation(
      operationId = "readAuthorization",
      summary = "Read an authorization as it stands now",
      description =
          "Administrators and auditors are shown the stored decision with its whole evidence too.")
  @APIResponse(
      responseCode = "200",
      description = "The authorization.",
      content = @Content(schema = @Schema(implementation = AuthorizationJson.class)))
  public Response read(@Parameter(example = NUMBER) @PathParam("number") String number) {
    Actor actor = signedIn.actor();
    Authorization authorization = read.read(TypedNumber.read(number), actor, clock.now());
    AuthorizationJson json =
        actor.readsEverything()
            ? AuthorizationJson.withRecord(authorization)
            : AuthorizationJson.of(authorization);
    return Answer.json(200, json).toResponse();
  }

  private Answer issue(IssueRequest request, Actor actor, Instant now) {
    Outcome outcome =
        issue.issue(request.patientNumber(), request.birthDate(), request.supply(), actor, now);
    AuthorizationJson json = AuthorizationJson.of(outcome.authorization());
    return Answer.json(outcome.isNew() ? 201 : 200, json)
        .with(HttpHeaders.LOCATION, "/api/authorizations/" + json.number());
  }
}
