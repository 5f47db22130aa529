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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.SummarizeOverdue;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Permissions;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /reports/overdue/summary}: how much is overdue, by groups, each with a way to its rows.
 */
@Path("/reports")
@Authenticated
public class OverdueSummaryPage {

  private static final String CALL = "GET /api/reports/overdue/summary";
  private static final String BY = "by";

  private final SummarizeOverdue summarize;
  private final OverdueFiles files;
  private final Permissions permissions;
  private final FilterChoices choices;
  private final Pages pages;
  private final Visit visit;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance summary(Frame frame, SummaryView view);
  }

  @Inject
  public OverdueSummaryPage(
      SummarizeOverdue summarize,
      OverdueFiles files,
      Permissions permissions,
      FilterChoices choices,
      Pages pages,
      Visit visit) {
    this.summarize = summarize;
    this.files = files;
    this.permissions = permissions;
    this.choices = choices;
    this.pages = pages;
    this.visit = visit;
  }

  @GET
  @Path("overdue/summary")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    return pages.answer(
        Form.of(uri.getQueryParameters()),
        () -> shown(sent, Form.of(uri.getQueryParameters())),
        form -> page(sent, form, OverdueGrouping.CHECK, List.of(), List.of(), 1));
  }

  @GET
  @Path("overdue/summary.csv")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response csv(@Context UriInfo uri) {
    PageQuestion asked = asked(uri.getQueryParameters());
    return FileAnswer.of(
        files.summaryCsv(asked.by(), asked.question(), visit.actor(), visit.now()));
  }

  @GET
  @Path("overdue/summary.pdf")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response pdf(@Context UriInfo uri) {
    PageQuestion asked = asked(uri.getQueryParameters());
    return FileAnswer.of(
        files.summaryPdf(asked.by(), asked.question(), visit.actor(), visit.now()));
  }

  private PageQuestion asked(Map<String, List<String>> sent) {
    return PageQuestion.of(sent, CALL, permissions, visit.actor());
  }

  private TemplateInstance shown(Map<String, List<String>> sent, Form form) {
    PageQuestion asked = asked(sent);
    OverdueSummary summary =
        summarize.summarize(asked.by(), asked.question(), visit.actor(), visit.now());
    List<String> about = new ArrayList<>();
    for (OverdueSummary.ProgramDay day : summary.days()) {
      List<String> lines = AboutReport.lines(visit, day.on(), day.zone());
      lines.stream().filter(line -> !about.contains(line)).forEach(about::add);
    }
    return page(
        sent,
        form,
        summary.by(),
        about,
        SummaryRows.of(summary, asked.question().filter(), PageQuestion.filter(sent), visit),
        SummaryRows.most(summary));
  }

  private TemplateInstance page(
      Map<String, List<String>> sent,
      Form form,
      OverdueGrouping by,
      List<String> about,
      List<SummaryView.Row> rows,
      long most) {
    OverdueWords words = visit.words(OverdueWords.class);
    List<Option> groupings =
        Arrays.stream(OverdueGrouping.values())
            .map(each -> FilterChoices.option(GroupingText.write(each), words.grouping(each)))
            .toList();
    Map<String, List<String>> filter = PageQuestion.filter(sent);
    String written = GroupingText.write(by);
    SummaryView view =
        new SummaryView(
            words.grouping(by),
            about,
            choices.of(form.with(BY, written), groupings),
            rows,
            most,
            new PageAddress(PageAddress.SUMMARY + ".csv", filter).with(BY, written).text(),
            new PageAddress(PageAddress.SUMMARY + ".pdf", filter).with(BY, written).text());
    return Templates.summary(visit.frame(), view);
  }
}
