package org.coursewatch.noncompliance.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.noncompliance.app.Reconsider;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /cases}: the cases against the prescriber, the pharmacy or the wholesaler who reads, once
 * told, and the appeal against an action.
 */
@Path("/cases")
@Authenticated
public class OwnCasesPage {

  private static final String ADDRESS = "/cases";
  private static final String APPEAL = "appeal";

  private final CaseLists lists;
  private final ReadCases read;
  private final Reconsider reconsider;
  private final CaseShown shown;
  private final Visit visit;

  @CheckedTemplate(basePath = "noncompliance")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance own(Frame frame, CaseListView view);
  }

  @Inject
  OwnCasesPage(
      CaseLists lists, ReadCases read, Reconsider reconsider, CaseShown shown, Visit visit) {
    this.lists = lists;
    this.read = read;
    this.reconsider = reconsider;
    this.shown = shown;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response list(@Context UriInfo uri) {
    Form form = Form.of(uri.getQueryParameters());
    return visit.page(() -> Templates.own(visit.frame(), lists.of(form, ADDRESS)));
  }

  @GET
  @Path("{caseId}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("caseId") String caseId) {
    return visit.page(() -> page(CaseAddress.id(caseId), Form.empty()));
  }

  @POST
  @Path("{caseId}/appeal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response appeal(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    String reason = form.value(APPEAL);
    CaseWords words = visit.words(CaseWords.class);
    if (reason.isBlank() || reason.length() > CaseStepsPage.LONGEST) {
      form.fault(APPEAL, reason.isBlank() ? words.reasonMissing() : words.reasonLong());
      return visit.again(page(id, form));
    }
    return visit.once(
        form,
        () -> {
          reconsider.appeal(id, reason, CaseAddress.version(form), visit.actor(), visit.now());
          return URI.create(ADDRESS + "/" + id);
        },
        problem -> {
          form.take(problem, Map.of());
          return page(id, form);
        });
  }

  private TemplateInstance page(CaseId id, Form form) {
    return CasesPage.Templates.show(
        visit.frame(), shown.of(read.read(id, visit.actor(), visit.now()), form));
  }
}
