package org.coursewatch.whatif.rest;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns.Wanted;
import org.coursewatch.whatif.app.OrderWhatIf;
import org.coursewatch.whatif.app.ReadWhatIf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/what-if}: what a draft of the rules would change. */
@Path("/api/what-if")
@Tag(name = "What if", description = "What a draft of the rules would change, course by course.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WhatIfResource {

  private static final String ADDRESS = "/api/what-if";
  private static final String RUN = "6f0c1f8e-3f1f-4c61-9c1e-0a1d5c3b7e42";
  private static final int USUAL_LIMIT = 20;
  private static final int GREATEST_LIMIT = 100;
  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String EXAMPLE =
      """
      {"program": "us-ipledge", "draft": "id: us-ipledge/draft\\ntitle: Forty-five days\\n",
       "from": "2026-11-15", "on": null}""";

  private final OrderWhatIf order;
  private final ReadWhatIf read;
  private final Idempotency idempotency;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public WhatIfResource(
      OrderWhatIf order,
      ReadWhatIf read,
      Idempotency idempotency,
      SignedIn signedIn,
      ServiceClock clock) {
    this.order = order;
    this.read = read;
    this.idempotency = idempotency;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Orders a run; it is carried out in the background. */
  @POST
  @BodyLimit(MOST_BYTES)
  @Operation(
      operationId = "orderWhatIf",
      summary = "Compare all courses under a draft of the rules",
      description =
          "The draft is a whole version as YAML, as in the rule files. Faults name line, key, reason and remedy."
              + " Nothing of a course is changed.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "draft", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location is where it tells its progress.",
      content = @Content(schema = @Schema(implementation = WhatIfJson.class)))
  public Response order(@HeaderParam(Idempotency.HEADER) @Nullable String key, byte[] body) {
    Actor by = signedIn.actor();
    Instant now = clock.now();
    return idempotency
        .once(
            key,
            by.account(),
            "POST " + ADDRESS,
            body,
            now,
            () -> {
              WhatIfRun run = order.order(request(body), by, now);
              return Answer.json(202, WhatIfJson.of(run))
                  .with(HttpHeaders.LOCATION, ADDRESS + "/" + run.id());
            })
        .toResponse();
  }

  /** Runs, newest first, in pages. */
  @GET
  @Operation(operationId = "listWhatIf", summary = "List the comparisons, newest first")
  public WhatIfJson.PageJson list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable Integer limit) {
    int most = limit(limit);
    WhatIfId after = cursor == null ? null : new WhatIfId(cursor);
    return WhatIfJson.PageJson.of(read.list(after, most + 1, signedIn.actor()), most);
  }

  @GET
  @Path("{runId}")
  @Operation(operationId = "readWhatIf", summary = "See how far a comparison is and what it found")
  public WhatIfJson.FindingsJson read(@Parameter(example = RUN) @PathParam("runId") UUID runId) {
    return WhatIfJson.FindingsJson.of(read.read(new WhatIfId(runId), signedIn.actor()));
  }

  /** Courses whose answer differs, in pages. */
  @GET
  @Path("{runId}/changes")
  @Operation(operationId = "listWhatIfChanges", summary = "Which courses get another answer")
  public ChangesJson changes(
      @Parameter(example = RUN) @PathParam("runId") UUID runId,
      @QueryParam("from") @Nullable CourseState from,
      @QueryParam("to") @Nullable CourseState to,
      @QueryParam("cursor") @Nullable UUID cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable Integer limit) {
    int most = limit(limit);
    CourseId after = cursor == null ? null : new CourseId(cursor);
    Wanted wanted = new Wanted(from, to, after, most + 1);
    return ChangesJson.of(
        read.changes(new WhatIfId(runId), wanted, signedIn.actor(), clock.now()), most);
  }

  private static OrderWhatIf.Request request(byte[] body) {
    Faults faults = new Faults();
    JsonNode document = JsonText.read(body);
    Fields fields = new Fields(document, "", faults);
    OrderWhatIf.Request request =
        new OrderWhatIf.Request(
            fields.text("program", 64),
            fields.text("draft", MOST_CHARACTERS),
            fields.optionalDate("from"),
            fields.optionalDate("on"));
    fields.refuseUnknown();
    faults.throwIfAny();
    return request;
  }

  private static int limit(@Nullable Integer limit) {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (limit < 1 || limit > GREATEST_LIMIT) {
      String range = "a whole number from 1 to " + GREATEST_LIMIT;
      throw Problem.malformed(
              List.of(new FieldError("limit", "is not " + range, "Send " + range + ".")))
          .asException();
    }
    return limit;
  }
}
