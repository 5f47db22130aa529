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
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.CaseFilter;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.OpenCaseByHand;
import org.coursewatch.noncompliance.app.ReadCases;
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

/** {@code /api/noncompliance/cases}. */
@Path("/api/noncompliance/cases")
@Tag(name = "Non-compliance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CasesResource {

  private static final String EXAMPLE =
      """
      {"partyId": "00000000-0000-4000-8000-0000000c0001", "tier": "NOTICE", "reason": "Found during a visit."}""";

  private final ReadCases read;
  private final OpenCaseByHand open;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  CasesResource(
      ReadCases read,
      OpenCaseByHand open,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.read = read;
    this.open = open;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /**
   * Cases, newest first, in pages.
   *
   * @param states only in these states
   * @param detectors only about this
   * @param tiers only of these tiers
   * @param party only against this prescriber, pharmacy or wholesaler
   * @param reportable only those to be reported, or only the others
   */
  @GET
  @Operation(
      operationId = "listCases",
      summary = "Cases of non-compliance: all for the program's office, the own for a party")
  public CaseListJson list(
      @Parameter(example = "OPEN") @QueryParam("state") List<String> states,
      @QueryParam("detector") List<String> detectors,
      @QueryParam("tier") List<String> tiers,
      @QueryParam("party") @Nullable String party,
      @QueryParam("reportable") @Nullable String reportable,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    CaseFilter filter =
        new CaseFilter(
            parameters.codes("state", states, CaseState.class),
            parameters.codes("detector", detectors, DetectorCode.class),
            parameters.codes("tier", tiers, Tier.class),
            parameters.party(party),
            parameters.flag("reportable", reportable));
    PlaceInTime after = parameters.cursor(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    Actor actor = signedIn.actor();
    return CaseListJson.of(
        read.list(filter, after, most + 1, actor, clock.now()),
        most,
        read::title,
        !actor.readsEverything());
  }

  /** One case with evidence and history. */
  @GET
  @Path("{caseId}")
  @Operation(operationId = "readCase", summary = "A case with its evidence and history")
  public Response read(
      @Parameter(example = "3a1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("caseId")
          String caseId) {
    ReadCases.View view = read.read(Parameters.caseId(caseId), signedIn.actor(), clock.now());
    return answer(200, view).toResponse();
  }

  /** Opens a case by hand: 201. */
  @POST
  @Operation(operationId = "openCase", summary = "Open a case by hand")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response open(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/noncompliance/cases",
            body,
            now,
            () -> open(body, actor, now))
        .toResponse();
  }

  /** The case, with its version as entity tag. */
  static Answer answer(int status, ReadCases.View view) {
    String tag = "\"" + view.found().standing().version() + "\"";
    return Answer.json(status, CaseJson.of(view)).with("ETag", tag);
  }

  private Answer open(byte[] body, Actor actor, Instant now) {
    Body read = new Body(body);
    UUID party = read.partyId();
    CourseId course = read.courseId();
    Tier tier = read.tier();
    Boolean reportable = read.reportable();
    String reason = read.reason();
    read.done();
    return answer(
        201, open.open(party, course, tier, Boolean.TRUE.equals(reportable), reason, actor, now));
  }
}
