package org.coursewatch.overdue.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.overdue.OverdueTrend;
import org.coursewatch.overdue.OverdueTrend.Count;
import org.coursewatch.overdue.TrendSpan;
import org.coursewatch.overdue.app.CountOverdueTrend;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Permissions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/overdue/trend}: how many checks became overdue, period by period, as a chart. */
@Path("/reports/overdue/trend")
@Authenticated
public class OverdueTrendPage {

  private static final String ADDRESS = PageAddress.REPORT + "/trend";
  private static final String CALL = "GET /api/reports/overdue";
  private static final String SPAN = "span";

  private final CountOverdueTrend count;
  private final Permissions permissions;
  private final FilterChoices choices;
  private final Pages pages;
  private final Visit visit;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance trend(Frame frame, TrendView view);
  }

  @Inject
  OverdueTrendPage(
      CountOverdueTrend count,
      Permissions permissions,
      FilterChoices choices,
      Pages pages,
      Visit visit) {
    this.count = count;
    this.permissions = permissions;
    this.choices = choices;
    this.pages = pages;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    TrendSpan span = span(uri.getQueryParameters().getFirst(SPAN));
    return pages.answer(
        Form.of(uri.getQueryParameters()),
        () -> shown(sent, Form.of(uri.getQueryParameters()), span),
        form -> page(form, span, List.of(), null, Map.of()));
  }

  /** Anything else is the usual one: it is one of a list. */
  private static TrendSpan span(@Nullable String text) {
    return Arrays.stream(TrendSpan.values())
        .filter(span -> span.name().equals(text))
        .findFirst()
        .orElse(TrendSpan.WEEKS_13);
  }

  private TemplateInstance shown(Map<String, List<String>> sent, Form form, TrendSpan span) {
    Map<String, List<String>> filter = new TreeMap<>(PageQuestion.filter(sent));
    filter.keySet().retainAll(List.of("program", "check", "practice", "prescriber"));
    PageQuestion asked = PageQuestion.of(filter, CALL, permissions, visit.actor());
    OverdueTrend trend = count.count(span, asked.question(), visit.actor(), visit.now());
    String asOf =
        visit.words(OverdueWords.class).asOf(visit.dates().instant(trend.asOf(), trend.zone()));
    return page(form, span, List.of(asOf), trend, filter);
  }

  private TemplateInstance page(
      Form form,
      TrendSpan span,
      List<String> about,
      @Nullable OverdueTrend trend,
      Map<String, List<String>> filter) {
    DelayWords words = visit.words(DelayWords.class);
    FilterView fields =
        choices.of(
            form.with(SPAN, span.name()), FilterChoices.options(TrendSpan.values(), words::span));
    if (trend == null) {
      return Templates.trend(
          visit.frame(),
          new TrendView(
              about, fields, ColumnChart.of(List.of()), List.of(), List.of(), Count.NONE));
    }
    List<TrendView.Step> steps =
        trend.steps().stream().map(step -> new TrendView.Step(period(step), step.count())).toList();
    PageAddress here = new PageAddress(ADDRESS, filter).with(SPAN, span.name());
    List<TrendView.ByCheck> checks =
        trend.byCheck().entrySet().stream()
            .sorted(Comparator.comparingLong(each -> -each.getValue().began()))
            .map(
                each ->
                    new TrendView.ByCheck(
                        each.getKey(),
                        here.with("check", each.getKey().name()).text(),
                        each.getValue()))
            .toList();
    return Templates.trend(
        visit.frame(),
        new TrendView(about, fields, chart(trend), steps.reversed(), checks, trend.total()));
  }

  private ColumnChart chart(OverdueTrend trend) {
    DelayWords words = visit.words(DelayWords.class);
    return ColumnChart.of(
        trend.steps().stream()
            .map(
                step ->
                    new ColumnChart.Value(
                        step.last().getMonthValue() + "/" + step.last().getDayOfMonth(),
                        words.columnSays(period(step), step.count().began(), step.count().open()),
                        step.count().open(),
                        step.count().settled()))
            .toList());
  }

  private String period(OverdueTrend.Step step) {
    Dates dates = visit.dates();
    return step.first().equals(step.last())
        ? dates.shortDay(step.first())
        : visit
            .words(DelayWords.class)
            .periodIs(dates.shortDay(step.first()), dates.shortDay(step.last()));
  }
}
