package org.coursewatch.metric.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.metric.app.UploadCounts;
import org.coursewatch.metric.app.UploadCounts.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
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

/** {@code /api/reports/metrics/uploads}: what somebody else counted. */
@Path("/api/reports/metrics/uploads")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

  private static final int LARGEST = 512 * 1024;
  private static final String CALL = "POST /api/reports/metrics/uploads";
  private static final String EXAMPLE =
      """
      {"kind": "KNOWLEDGE_SURVEY", "month": "2026-10",
       "csv": "askedOf,question,answers,right\\nPATIENT,Q1,400,372\\nPATIENT,Q2,398,301\\n"}""";

  private final UploadCounts counts;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  UploadsResource(
      UploadCounts counts, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.counts = counts;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /**
   * Keeps the counts of a month: 201; from then on they count instead of those uploaded before. The
   * same counts sent again are not kept twice: 200.
   *
   * @param kind with a body of text/csv only: what was counted
   * @param month with a body of text/csv only: the month, such as {@code 2026-10}
   */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
  @BodyLimit(LARGEST)
  @Operation(
      operationId = "uploadCounts",
      summary = "Upload the counts of a survey, or of prescriptions, for a month")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            examples = @ExampleObject(name = "survey", value = EXAMPLE)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "What was kept.",
      content = @Content(schema = @Schema(implementation = UploadJson.class)))
  public Response upload(
      byte[] body,
      @HeaderParam("Content-Type") MediaType type,
      @Parameter(example = "EXTERNAL_PRESCRIPTIONS") @QueryParam("kind") @Nullable String kind,
      @QueryParam("month") @Nullable String month,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    boolean isCsv = type.getSubtype().equals("csv");
    String call = isCsv ? CALL + "?kind=" + kind + "&month=" + month : CALL;
    return idempotency
        .once(
            key,
            actor.account(),
            call,
            body,
            now,
            () -> {
              UploadRequest request =
                  isCsv
                      ? UploadRequest.ofCsv(kind, month, body, now)
                      : UploadRequest.ofJson(body, now);
              Outcome outcome =
                  counts.upload(request.kind(), request.month(), request.lines(), actor, now);
              return Answer.json(outcome.isNew() ? 201 : 200, UploadJson.of(outcome.upload()));
            })
        .toResponse();
  }

  /** What was uploaded, newest first, in pages. */
  @GET
  @Operation(operationId = "listUploads", summary = "What was uploaded, newest first")
  public UploadJson.PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    UploadPaging paging = UploadPaging.read(cursor, limit);
    return UploadJson.PageJson.of(
        counts.list(paging.before(), paging.limit() + 1, signedIn.actor(), clock.now()),
        paging.limit());
  }
}
