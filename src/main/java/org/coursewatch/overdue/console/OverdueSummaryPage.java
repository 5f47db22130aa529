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
import java.util.List;
import java.util.Map;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.SummarizeOverdue;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.overdue.json.ReportWords;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /reports/overdue/summary}: how much is overdue, by groups, each with a way to its rows.
 */
@Path("/reports")
@Authenticated
public class OverdueSummaryPage {

  private static final String CALL = "GET /api/reports/overdue/summary";

  private final SummarizeOverdue summarize;
  private final OverdueFiles files;
  private final Permissions permissions;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance summary(SummaryView view);
  }

  @Inject
  public OverdueSummaryPage(
      SummarizeOverdue summarize,
      OverdueFiles files,
      Permissions permissions,
      SignedIn signedIn,
      ServiceClock clock) {
    this.summarize = summarize;
    this.files = files;
    this.permissions = permissions;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @GET
  @Path("overdue/summary")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    try {
      Actor asking = signedIn.actor();
      PageQuestion asked = PageQuestion.of(sent, CALL, permissions, asking);
      OverdueSummary summary =
          summarize.summarize(asked.by(), asked.question(), asking, clock.now());
      OverdueFilter filter = asked.question().filter();
      return Pages.answer(
          Response.Status.OK.getStatusCode(),
          Templates.summary(
              view(
                  sent,
                  summary.by().label(),
                  ReportWords.about(summary, filter, asking),
                  List.of(),
                  SummaryRows.of(summary, filter, PageQuestion.filter(sent)))));
    } catch (ProblemException e) {
      return Pages.answer(
          e.problem().type().status(),
          Templates.summary(view(sent, "group", List.of(), Pages.trouble(e.problem()), List.of())));
    }
  }

  @GET
  @Path("overdue/summary.csv")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response csv(@Context UriInfo uri) {
    Actor asking = signedIn.actor();
    PageQuestion asked = PageQuestion.of(uri.getQueryParameters(), CALL, permissions, asking);
    return FileAnswer.of(files.summaryCsv(asked.by(), asked.question(), asking, clock.now()));
  }

  @GET
  @Path("overdue/summary.pdf")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response pdf(@Context UriInfo uri) {
    Actor asking = signedIn.actor();
    PageQuestion asked = PageQuestion.of(uri.getQueryParameters(), CALL, permissions, asking);
    return FileAnswer.of(files.summaryPdf(asked.by(), asked.question(), asking, clock.now()));
  }

  private static SummaryView view(
      Map<String, List<String>> sent,
      String by,
      List<String> about,
      List<String> trouble,
      List<SummaryView.Row> rows) {
    Map<String, List<String>> filter = PageQuestion.filter(sent);
    FilterView fields = FilterView.of(sent);
    return new SummaryView(
        by,
        about,
        trouble,
        fields,
        rows,
        file(fields, filter, ".csv"),
        file(fields, filter, ".pdf"),
        new PageAddress(PageAddress.REPORT, filter).text());
  }

  private static String file(
      FilterView fields, Map<String, List<String>> filter, String extension) {
    String by =
        fields.groupings().stream()
            .filter(FilterView.Option::chosen)
            .map(FilterView.Option::value)
            .findFirst()
            .orElse(GroupingText.ALL.getFirst());
    return new PageAddress(PageAddress.SUMMARY + extension, filter).with("by", by).text();
  }
}
