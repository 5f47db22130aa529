package org.coursewatch.metric.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.util.List;
import org.coursewatch.metric.Metrics;
import org.coursewatch.metric.app.ReadMetric;
import org.coursewatch.metric.app.ReadMetric.Answer;
import org.coursewatch.metric.json.MetricCsv;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/metrics}: the numbers the program is judged by. */
@Path("/api/reports/metrics")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class MetricsResource {

  private static final String EXAMPLE =
      """
      {"items": [{"metric": "MT-8", "title": "Windows", "definition": "Windows opened, filled and missed.",
      "scope": "COURSES", "available": true, "reason": null, "measures": [{"name": "opened", "kind": "SUM",
      "unit": "windows", "meaning": "windows whose first day lies in the period"}], "by": ["month", "rules"],
      "apart": ["openedBy"], "facets": {"openedBy": "what opened the window"}, "decisions": []}]}""";

  private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

  private final ReadMetric read;
  private final Metrics metrics;
  private final Programs programs;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  MetricsResource(
      ReadMetric read, Metrics metrics, Programs programs, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.metrics = metrics;
    this.programs = programs;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * One metric over a period.
   *
   * @param metric its id, such as {@code MT-8}
   * @param from first program day; default the first of the month eleven months ago
   * @param until the day after the last one; default tomorrow
   * @param by what it is told apart by, separated by commas; default what is usual for the metric
   * @param smallest what is counted less often than this is told without its value; default 0
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "readMetric",
      summary = "Count a metric: all of it for the program's office, a practice's own for it",
      description =
          "The definitions list what each metric counts and can be told apart by. Accept text/csv for a table.")
  @APIResponse(
      responseCode = "200",
      description = "The numbers, in the order of what tells them apart.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = MetricJson.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  public Response read(
      @Parameter(example = "MT-8") @QueryParam("metric") @Nullable String metric,
      @Parameter(example = "2026-10-01") @QueryParam("from") @Nullable String from,
      @Parameter(example = "2026-11-01") @QueryParam("until") @Nullable String until,
      @Parameter(example = "month,rules,category") @QueryParam("by") @Nullable String by,
      @QueryParam("prescriber") @Nullable String prescriber,
      @QueryParam("program") @Nullable String program,
      @Parameter(example = "11") @QueryParam("suppressBelow") @Nullable String smallest,
      @Context Request request) {
    Instant now = clock.now();
    ReadMetric.Request wanted =
        new MetricParameters(metrics, programs, now)
            .request(metric, from, until, by, prescriber, program, smallest);
    Answer answer = read.read(wanted, signedIn.actor(), now);
    List<Variant> forms = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).add().build();
    Variant form = request.selectVariant(forms);
    if (form != null && form.getMediaType().isCompatible(CSV)) {
      return Response.ok(MetricCsv.text(answer.question().by(), answer.rows()), CSV).build();
    }
    return Response.ok(MetricJson.of(answer), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** What there is to ask for. */
  @GET
  @Path("definitions")
  @Operation(
      operationId = "listMetrics",
      summary = "The metrics: what each counts, in which unit, told apart by what")
  @APIResponse(
      responseCode = "200",
      description = "Every metric there is.",
      content =
          @Content(
              schema = @Schema(implementation = DefinitionsJson.class),
              examples = @ExampleObject(name = "definitions", value = EXAMPLE)))
  public DefinitionsJson definitions() {
    signedIn.actor();
    return DefinitionsJson.of(metrics);
  }
}
