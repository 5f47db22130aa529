package org.coursewatch.course.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.course.app.DecideProposal;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.course.json.FactRequest;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.signature.app.ReadSignatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/courses/{courseId}/facts} and the corrections that take a second person. */
@Path("/api/courses/{courseId}")
@Tag(name = "Facts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class FactsResource {

  private static final String EXAMPLE =
      """
      {"type": "pregnancyTested", "specimenOn": "2026-11-20", "result": "NEGATIVE", "specimen": "URINE",
       "setting": "MEDICAL", "sensitivity": 25}""";

  private final RecordFact record;
  private final DecideProposal decide;
  private final ReadCourse read;
  private final CourseUpkeep upkeep;
  private final ReadSignatures signatures;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;
  private final WhoActs who;

  @Inject
  public FactsResource(
      RecordFact record,
      DecideProposal decide,
      ReadCourse read,
      CourseUpkeep upkeep,
      ReadSignatures signatures,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency,
      WhoActs who) {
    this.record = record;
    this.decide = decide;
    this.read = read;
    this.upkeep = upkeep;
    this.signatures = signatures;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
    this.who = who;
  }

  /**
   * Records a fact: 200 with the new answer and ETag, or 202 with a proposal where a second person
   * has to agree.
   *
   * @param ifMatch the ETag of the course the caller read; without it the fact is added to whatever
   *     version there is
   */
  @POST
  @Path("facts")
  @Operation(operationId = "recordFact", summary = "Record something that happened")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "test", value = EXAMPLE)))
  public Response record(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String request = "POST /api/courses/" + id + "/facts";
    return idempotency
        .once(
            key,
            who.entering(actor),
            request,
            body,
            now,
            () -> record(id, body, ifMatch, actor, now))
        .toResponse();
  }

  /** The ledger of a course, oldest entry first, in pages. */
  @GET
  @Path("facts")
  @Operation(operationId = "listFacts", summary = "Read the ledger of a course")
  public LedgerJson list(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    int after = Parameters.number("cursor", cursor, 0, Integer.MAX_VALUE);
    CourseId id = Parameters.courseId(courseId);
    Actor actor = signedIn.actor();
    ReadCourse.Entries told = read.entries(id, after, most, actor, clock.now());
    List<UUID> facts = told.entries().stream().map(LedgerJson::id).toList();
    return LedgerJson.of(told, signatures.shownWith(id, facts, actor), most);
  }

  /** A second person of the practice agrees: the proposed fact is recorded under both names. */
  @POST
  @Path("proposals/{proposalId}/confirmation")
  @Operation(operationId = "confirmProposal", summary = "Agree, as second person, to a correction")
  public Response confirm(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @Parameter(example = "b3d1f5c8-0c55-4e38-9f0a-5c6f5f0d7a10") @PathParam("proposalId")
          String proposalId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return decide(courseId, proposalId, Proposal.Outcome.CONFIRMED, key);
  }

  /** A second person of the practice disagrees: nothing is recorded. */
  @POST
  @Path("proposals/{proposalId}/refusal")
  @Operation(
      operationId = "refuseProposal",
      summary = "Disagree, as second person, with a correction")
  public Response refuse(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @Parameter(example = "b3d1f5c8-0c55-4e38-9f0a-5c6f5f0d7a10") @PathParam("proposalId")
          String proposalId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return decide(courseId, proposalId, Proposal.Outcome.DECLINED, key);
  }

  private Response decide(
      String courseId, String proposalId, Proposal.Outcome outcome, @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId id = Parameters.courseId(courseId);
    String proposal = Parameters.courseId(proposalId).toString();
    String request = "POST /api/courses/" + id + "/proposals/" + proposal + "/" + outcome;
    return idempotency
        .once(
            key,
            actor.account(),
            request,
            new byte[0],
            now,
            () -> recorded(decide.decide(id, proposal, outcome, actor, now), actor, now))
        .toResponse();
  }

  private Answer record(
      CourseId id, byte[] body, @Nullable String ifMatch, Actor actor, Instant now) {
    CourseFact fact = FactRequest.read(JsonText.read(body), now);
    return switch (record.record(id, fact, Etags.version(ifMatch), actor, now)) {
      case Outcome.Recorded(CourseFile file) -> recorded(file, actor, now);
      case Outcome.Proposed(Proposal proposal) -> Answer.json(202, ProposalJson.of(proposal));
    };
  }

  /** The office, which records its own decisions, is not told more for that. */
  private Answer recorded(CourseFile file, Actor actor, Instant now) {
    Discretion discretion = read.discretion(file, actor, now);
    return Answer.json(200, CourseJson.of(file, upkeep.evaluate(file, now), discretion))
        .with(HttpHeaders.ETAG, Etags.of(file.version()));
  }
}
