package org.coursewatch.metric.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.MetricRow;
import org.coursewatch.metric.Metrics;
import org.coursewatch.metric.app.ReadMetric;
import org.coursewatch.metric.app.ReadMetric.Answer;
import org.coursewatch.metric.app.ReadMetric.Request;
import org.coursewatch.metric.json.MetricCsv;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.FileAnswer;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /program/metrics}: the metrics, and the numbers of one over a period. Counting can take up
 * to a minute: the page of a metric comes at once and fetches its numbers where scripts run; the
 * link in their place does it everywhere.
 */
@Path("/program/metrics")
@Authenticated
public class MetricsPage {

  private static final String ADDRESS = "/program/metrics/";
  private static final int MOST_ROWS = 200;

  private final ReadMetric read;
  private final Metrics metrics;
  private final Programs programs;
  private final Visit visit;

  @CheckedTemplate(basePath = "metric")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, List<Metric> metrics);

    static native TemplateInstance metric(Frame frame, MetricView view);

    static native TemplateInstance numbers(MetricView.Counted counted);
  }

  @Inject
  MetricsPage(ReadMetric read, Metrics metrics, Programs programs, Visit visit) {
    this.read = read;
    this.metrics = metrics;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response list() {
    return visit.page(() -> Templates.list(visit.frame(), metrics.all()));
  }

  /** The page of a metric, with its numbers still to be counted. */
  @GET
  @Path("{metric}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("metric") String metric, @Context UriInfo uri) {
    return answer(metric, Form.of(uri.getQueryParameters()), false);
  }

  /** The numbers: alone for a script, else the page with them. */
  @GET
  @Path("{metric}/numbers")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response numbers(@PathParam("metric") String metric, @Context UriInfo uri) {
    return answer(metric, Form.of(uri.getQueryParameters()), true);
  }

  /** All numbers as comma-separated text. */
  @GET
  @Path("{metric}/table")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response table(@PathParam("metric") String metric, @Context UriInfo uri) {
    Metric asked = metric(metric);
    Answer answer = count(asked, period(Form.of(uri.getQueryParameters())));
    String text = MetricCsv.text(answer.question().by(), answer.rows());
    return FileAnswer.of(text, "text/csv;charset=UTF-8", asked.id() + ".csv").build();
  }

  private Response answer(String name, Form form, boolean counts) {
    Metric metric = metric(name);
    MetricPeriod period = period(form);
    if (form.isFaulty()) {
      return visit.again(Templates.metric(visit.frame(), new MetricView(metric, form, null, null)));
    }
    MetricView.Counted counted = counts && metric.isAvailable() ? counted(metric, period) : null;
    if (counted != null && visit.isPiece()) {
      return visit.piece(Templates.numbers(counted));
    }
    String numbers =
        metric.isAvailable() ? ADDRESS + metric.id() + "/numbers" + period.query() : null;
    return visit.page(
        () -> Templates.metric(visit.frame(), new MetricView(metric, form, numbers, counted)));
  }

  private MetricPeriod period(Form form) {
    return MetricPeriod.of(
        form, program().zone().dayOf(visit.now()), visit.words(MetricWords.class));
  }

  private Answer count(Metric metric, MetricPeriod period) {
    Request request =
        new Request(metric, program(), period.first(), period.last().plusDays(1), null, null, 0);
    return read.read(request, visit.actor(), visit.now());
  }

  private MetricView.Counted counted(Metric metric, MetricPeriod period) {
    Answer answer = count(metric, period);
    String asOf =
        visit
            .words(MetricWords.class)
            .asOf(
                visit.dates().instant(visit.now(), program().zone().zone()),
                visit.dates().shortDay(period.first()),
                visit.dates().shortDay(period.last()));
    return new MetricView.Counted(
        asOf,
        answer.rows().stream().limit(MOST_ROWS).map(MetricsPage::row).toList(),
        answer.rows().size(),
        ADDRESS + metric.id() + "/table" + period.query());
  }

  private static MetricView.Row row(MetricRow row) {
    String group = row.group().stream().filter(Objects::nonNull).collect(Collectors.joining(" · "));
    String value = row.value() == null ? "" : row.value().toPlainString();
    return new MetricView.Row(group, row.measure(), row.statistic(), value, row.unit());
  }

  private Program program() {
    return programs.all().getFirst();
  }

  private Metric metric(@Nullable String id) {
    return metrics
        .find(id == null ? "" : id)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no such metric.",
                        "Choose one from the list of metrics.")
                    .asException());
  }
}
