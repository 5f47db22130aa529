package org.coursewatch.dispense.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.dispense.app.AskEligibility.Eligibility;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/eligibility}. */
@Path("/api/eligibility")
@Tag(name = "Dispensing", description = "What a pharmacy asks and does.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class EligibilityResource {

  private static final String EXAMPLE =
      """
      {"patientNumber": "48KQ7-0PX3C", "birthDate": "1998-04-12",
       "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}""";

  private static final String ALLOWED =
      """
      {"allowed": true, "lastDay": "2026-10-07", "lastDayClosesAt": "2026-10-08T04:00:00Z",
       "zone": "America/New_York", "authorizationNumber": null, "refusals": [], "warnings": []}""";

  private static final String REFUSED =
      """
      {"allowed": false, "lastDay": null, "lastDayClosesAt": null, "zone": "America/New_York",
       "authorizationNumber": null, "refusals": [{"code": "NOT_CLEARED",
       "message": "not cleared: the prescriber's office must act", "clearsOn": null}], "warnings": []}""";

  private final AskEligibility ask;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public EligibilityResource(AskEligibility ask, SignedIn signedIn, ServiceClock clock) {
    this.ask = ask;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** A no is an answer too: 200 with the reasons. */
  @POST
  @DuringReadOnly
  @Operation(
      operationId = "askEligibility",
      summary = "Ask whether a supply may be handed over to a patient",
      description =
          "Nothing is recorded. The answer holds what a pharmacy may know: yes or no, the last day,"
              + " your own authorization's number, and the reasons against it.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "question", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Yes, or no with the reasons.",
      content =
          @Content(
              schema = @Schema(implementation = EligibilityJson.class),
              examples = {
                @ExampleObject(name = "allowed", value = ALLOWED),
                @ExampleObject(name = "refused", value = REFUSED)
              }))
  @APIResponse(
      responseCode = "404",
      description = "Nobody has both this number and this birth date.")
  @APIResponse(responseCode = "429", description = "Too many look-ups have opened nothing.")
  public Response ask(byte[] body) {
    EligibilityRequest request = EligibilityRequest.read(body);
    Actor actor = signedIn.actor();
    Eligibility eligibility =
        ask.ask(
            request.patientNumber(), request.birthDate(), request.request(), actor, clock.now());
    return Answer.json(200, EligibilityJson.of(eligibility.decision(), eligibility.zone()))
        .toResponse();
  }
}
