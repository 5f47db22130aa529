package org.coursewatch.noncompliance.console;

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
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /program/cases}: all cases of non-compliance, for the program's office and auditors. */
@Path("/program/cases")
@Authenticated
public class CasesPage {

  static final String ADDRESS = "/program/cases";

  private final CaseLists lists;
  private final ReadCases read;
  private final CaseShown shown;
  private final Visit visit;

  @CheckedTemplate(basePath = "noncompliance")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, CaseListView view);

    static native TemplateInstance show(Frame frame, CaseView view);
  }

  @Inject
  CasesPage(CaseLists lists, ReadCases read, CaseShown shown, Visit visit) {
    this.lists = lists;
    this.read = read;
    this.shown = shown;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response list(@Context UriInfo uri) {
    Form form = Form.of(uri.getQueryParameters());
    return visit.page(() -> Templates.list(visit.frame(), lists.of(form, ADDRESS)));
  }

  @GET
  @Path("{caseId}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("caseId") String caseId) {
    return visit.page(
        () ->
            Templates.show(
                visit.frame(),
                shown.of(
                    read.read(CaseAddress.id(caseId), visit.actor(), visit.now()), Form.empty())));
  }
}
