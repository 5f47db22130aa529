package org.coursewatch.overdue.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.SummarizeOverdue;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/overdue/summary}. */
@Path("/api/reports/overdue/summary")
@Tag(name = "Reports")
public class OverdueSummaryResource {

  private final SummarizeOverdue summarize;
  private final OverdueFiles files;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public OverdueSummaryResource(
      SummarizeOverdue summarize, OverdueFiles files, SignedIn signedIn, ServiceClock clock) {
    this.summarize = summarize;
    this.files = files;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** How many checks the report lists, by groups. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
  @Operation(
      operationId = "summarizeOverdue",
      summary = "How much is overdue, by program, practice, prescriber, check, age or risk",
      description =
          "The groups add up to the number of items the report lists with the same filter. By program"
              + " every program is counted, each on its own day.")
  @APIResponse(
      responseCode = "200",
      description = "The summary.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SummaryJson.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/pdf")
      })
  public Response read(
      @Parameter(
              description = "program, practice, prescriber, check, age or risk; default check",
              example = "age")
          @QueryParam("by")
          @Nullable String by,
      @BeanParam FilterParameters filter,
      @Context HttpHeaders headers) {
    Parameters parameters = new Parameters();
    OverdueGrouping grouping = parameters.grouping(by);
    OverdueQuestion question = parameters.question(filter.texts());
    parameters.done();
    Actor asking = signedIn.actor();
    Instant now = clock.now();
    return switch (ReportForm.wanted(headers)) {
      case JSON ->
          Response.ok(
                  SummaryJson.of(summarize.summarize(grouping, question, asking, now)),
                  MediaType.APPLICATION_JSON)
              .build();
      case CSV -> FileAnswer.of(files.summaryCsv(grouping, question, asking, now));
      case PDF -> FileAnswer.of(files.summaryPdf(grouping, question, asking, now));
    };
  }
}
