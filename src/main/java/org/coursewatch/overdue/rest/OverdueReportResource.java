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
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/overdue}. */
@Path("/api/reports/overdue")
@Tag(name = "Reports")
public class OverdueReportResource {

  private final ReadOverdueReport read;
  private final OverdueFiles files;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public OverdueReportResource(
      ReadOverdueReport read, OverdueFiles files, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.files = files;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * What is open and overdue, most overdue first: JSON in pages, CSV with all of it, PDF with the
   * first of it.
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
  @Operation(
      operationId = "readOverdueReport",
      summary = "What is overdue: all of it for the program's office, a practice's own for it",
      description =
          "Right at any moment. A later day shows what will be overdue then if nothing new is learnt."
              + " JSON comes in pages; with Accept: text/csv all of it is streamed, with Accept:"
              + " application/pdf the first thousand rows are printed.")
  @APIResponse(
      responseCode = "200",
      description = "The report.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OverdueJson.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/pdf")
      })
  public Response read(
      @BeanParam FilterParameters filter,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Context HttpHeaders headers) {
    Parameters parameters = new Parameters();
    OverdueQuestion question = parameters.question(filter.texts());
    OverdueCursor after = parameters.cursor(cursor);
    int items = parameters.limit(limit);
    parameters.done();
    Actor by = signedIn.actor();
    Instant now = clock.now();
    return switch (ReportForm.wanted(headers)) {
      case JSON ->
          Response.ok(
                  OverdueJson.of(
                      read.read(
                          new Request(
                              question.program(), question.filter(), question.on(), after, items),
                          by,
                          now)),
                  MediaType.APPLICATION_JSON)
              .build();
      case CSV -> FileAnswer.of(files.csv(question, by, now));
      case PDF -> FileAnswer.of(files.pdf(question, by, now));
    };
  }
}
