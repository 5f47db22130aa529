package org.coursewatch.noncompliance.console;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.DecideCase;
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.noncompliance.app.Reconsider;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The steps the program's office takes with a case, each from a form of its page. What somebody
 * else changed meanwhile is not overwritten: the form says which version it was shown with.
 */
@Path("/program/cases/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CaseStepsPage {

  private static final String REASON = "reason";
  static final int LONGEST = 2000;

  private final DecideCase decide;
  private final Reconsider reconsider;
  private final ReadCases read;
  private final CaseShown shown;
  private final Visit visit;

  @Inject
  CaseStepsPage(
      DecideCase decide, Reconsider reconsider, ReadCases read, CaseShown shown, Visit visit) {
    this.decide = decide;
    this.reconsider = reconsider;
    this.read = read;
    this.shown = shown;
    this.visit = visit;
  }

  @POST
  @Path("review")
  @Operation(hidden = true)
  public Response review(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    String note = text(form, "note", false);
    return step(
        id,
        form,
        () ->
            decide.review(id, blank(note), CaseAddress.version(form), visit.actor(), visit.now()));
  }

  @POST
  @Path("action")
  @Operation(hidden = true)
  public Response act(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    Optional<Tier> tier =
        Arrays.stream(Tier.values())
            .filter(each -> each.name().equals(form.value("tier")))
            .findFirst();
    if (tier.isEmpty()) {
      form.fault("tier", visit.words(CaseWords.class).choiceMissing());
    }
    String reason = text(form, REASON, true);
    String report = form.value("reportable");
    Boolean reportable = report.isEmpty() ? null : Boolean.valueOf(report);
    return step(
        id,
        form,
        () ->
            decide.act(
                id,
                tier.orElseThrow(),
                reportable,
                reason,
                CaseAddress.version(form),
                visit.actor(),
                visit.now()));
  }

  @POST
  @Path("dismissal")
  @Operation(hidden = true)
  public Response dismiss(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    String reason = text(form, "dismissal", true);
    return step(
        id,
        form,
        () -> decide.dismiss(id, reason, CaseAddress.version(form), visit.actor(), visit.now()));
  }

  @POST
  @Path("appeal-decision")
  @Operation(hidden = true)
  public Response decide(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    String upheld = form.value("upheld");
    if (!upheld.equals("true") && !upheld.equals("false")) {
      form.fault("upheld", visit.words(CaseWords.class).choiceMissing());
    }
    String reason = text(form, REASON, true);
    return step(
        id,
        form,
        () ->
            reconsider.decide(
                id,
                Boolean.parseBoolean(upheld),
                reason,
                CaseAddress.version(form),
                visit.actor(),
                visit.now()));
  }

  @POST
  @Path("closure")
  @Operation(hidden = true)
  public Response close(@PathParam("caseId") String caseId, MultivaluedMap<String, String> sent) {
    CaseId id = CaseAddress.id(caseId);
    Form form = Form.of(sent);
    String note = text(form, "note", false);
    return step(
        id,
        form,
        () -> decide.close(id, blank(note), CaseAddress.version(form), visit.actor(), visit.now()));
  }

  private Response step(CaseId id, Form form, Runnable work) {
    if (form.isFaulty()) {
      return visit.again(CasesPage.Templates.show(visit.frame(), again(id, form)));
    }
    return visit.once(
        form,
        () -> {
          work.run();
          return URI.create(CasesPage.ADDRESS + "/" + id);
        },
        problem -> {
          form.take(problem, Map.of());
          return CasesPage.Templates.show(visit.frame(), again(id, form));
        });
  }

  private CaseView again(CaseId id, Form form) {
    return shown.of(read.read(id, visit.actor(), visit.now()), form);
  }

  /** The words of {@code field}; none where some are needed, or too many, are a fault. */
  private String text(Form form, String field, boolean isNeeded) {
    String text = form.value(field);
    if (isNeeded && text.isBlank()) {
      form.fault(field, visit.words(CaseWords.class).reasonMissing());
    }
    if (text.length() > LONGEST) {
      form.fault(field, visit.words(CaseWords.class).reasonLong());
    }
    return text;
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text;
  }
}
