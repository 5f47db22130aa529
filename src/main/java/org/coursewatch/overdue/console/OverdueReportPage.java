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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverduePage;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.overdue.json.ReportWords;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /reports/overdue}: what is overdue, for people with a session. The filter lives in the
 * address; the files of the same filter are beside it, because a session does not open the API.
 */
@Path("/reports")
@Authenticated
public class OverdueReportPage {

  private static final String CALL = "GET /api/reports/overdue";
  private static final int ROWS = 100;

  private final ReadOverdueReport read;
  private final OverdueFiles files;
  private final Permissions permissions;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance report(ReportView view);
  }

  @Inject
  public OverdueReportPage(
      ReadOverdueReport read,
      OverdueFiles files,
      Permissions permissions,
      SignedIn signedIn,
      ServiceClock clock) {
    this.read = read;
    this.files = files;
    this.permissions = permissions;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @GET
  @Path("overdue")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    try {
      Actor by = signedIn.actor();
      PageQuestion asked = PageQuestion.of(sent, CALL, permissions, by);
      Instant now = clock.now();
      OverdueQuestion question = asked.question();
      OverduePage page =
          read.read(
              new Request(
                  question.program(), question.filter(), question.on(), asked.after(), ROWS),
              by,
              now);
      return Pages.answer(Response.Status.OK.getStatusCode(), shown(sent, question, page, now));
    } catch (ProblemException e) {
      return Pages.answer(e.problem().type().status(), refused(sent, e));
    }
  }

  @GET
  @Path("overdue.csv")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response csv(@Context UriInfo uri) {
    Actor by = signedIn.actor();
    PageQuestion asked = PageQuestion.of(uri.getQueryParameters(), CALL, permissions, by);
    return FileAnswer.of(files.csv(asked.question(), by, clock.now()));
  }

  @GET
  @Path("overdue.pdf")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response pdf(@Context UriInfo uri) {
    Actor by = signedIn.actor();
    PageQuestion asked = PageQuestion.of(uri.getQueryParameters(), CALL, permissions, by);
    return FileAnswer.of(files.pdf(asked.question(), by, clock.now()));
  }

  private static TemplateInstance shown(
      Map<String, List<String>> sent, OverdueQuestion question, OverduePage page, Instant now) {
    OverdueCursor next = page.next();
    PageAddress here = new PageAddress(PageAddress.REPORT, PageQuestion.filter(sent));
    return Templates.report(
        view(
            sent,
            List.of(
                ReportWords.asOf(now, page.zone().zone()),
                "Overdue on %s, a day in %s.".formatted(page.on(), page.zone().zone()),
                ReportWords.filter(question.filter())),
            List.of(),
            page.items().stream().map(ReportView.Row::of).toList(),
            next == null ? null : here.with("cursor", next.text()).text()));
  }

  private static TemplateInstance refused(Map<String, List<String>> sent, ProblemException e) {
    return Templates.report(view(sent, List.of(), Pages.trouble(e.problem()), List.of(), null));
  }

  private static ReportView view(
      Map<String, List<String>> sent,
      List<String> about,
      List<String> trouble,
      List<ReportView.Row> rows,
      @Nullable String next) {
    Map<String, List<String>> filter = PageQuestion.filter(sent);
    return new ReportView(
        about,
        trouble,
        FilterView.of(sent),
        rows,
        next,
        new PageAddress(PageAddress.REPORT + ".csv", filter).text(),
        new PageAddress(PageAddress.REPORT + ".pdf", filter).text(),
        new PageAddress(PageAddress.SUMMARY, filter).text());
  }
}
