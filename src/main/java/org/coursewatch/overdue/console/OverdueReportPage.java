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
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverduePage;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.app.OverdueFiles;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Permissions;
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
  private final FilterChoices choices;
  private final Pages pages;
  private final Visit visit;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance report(Frame frame, ReportView view);
  }

  @Inject
  public OverdueReportPage(
      ReadOverdueReport read,
      OverdueFiles files,
      Permissions permissions,
      FilterChoices choices,
      Pages pages,
      Visit visit) {
    this.read = read;
    this.files = files;
    this.permissions = permissions;
    this.choices = choices;
    this.pages = pages;
    this.visit = visit;
  }

  @GET
  @Path("overdue")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    return pages.answer(
        Form.of(uri.getQueryParameters()),
        () -> shown(sent, Form.of(uri.getQueryParameters())),
        form -> page(sent, form, List.of(), List.of(), null));
  }

  @GET
  @Path("overdue.csv")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response csv(@Context UriInfo uri) {
    return FileAnswer.of(files.csv(asked(uri).question(), visit.actor(), visit.now()));
  }

  @GET
  @Path("overdue.pdf")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response pdf(@Context UriInfo uri) {
    return FileAnswer.of(files.pdf(asked(uri).question(), visit.actor(), visit.now()));
  }

  private PageQuestion asked(UriInfo uri) {
    return PageQuestion.of(uri.getQueryParameters(), CALL, permissions, visit.actor());
  }

  private TemplateInstance shown(Map<String, List<String>> sent, Form form) {
    PageQuestion asked = PageQuestion.of(sent, CALL, permissions, visit.actor());
    OverdueQuestion question = asked.question();
    OverduePage found =
        read.read(
            new Request(question.program(), question.filter(), question.on(), asked.after(), ROWS),
            visit.actor(),
            visit.now());
    OverdueCursor next = found.next();
    PageAddress here = new PageAddress(PageAddress.REPORT, PageQuestion.filter(sent));
    return page(
        sent,
        form,
        AboutReport.lines(visit, found.on(), found.zone().zone()),
        found.items().stream().map(item -> ReportView.Row.of(item, visit.dates())).toList(),
        next == null ? null : here.with("cursor", next.text()).text());
  }

  private TemplateInstance page(
      Map<String, List<String>> sent,
      Form form,
      List<String> about,
      List<ReportView.Row> rows,
      @Nullable String next) {
    ReportView view =
        new ReportView(about, choices.of(form, List.of()), rows, next, AboutReport.files(sent));
    return Templates.report(visit.frame(), view);
  }
}
