package org.coursewatch.audit.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /program/audit}: looking entries up. What is looked for may name a person, so that it is
 * sent in the body and stands in no address.
 */
@Path("/program/audit")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AuditTrailPage {

  private static final int PAGE = 50;

  private final Visit visit;
  private final ReadAudit read;
  private final ProgramZone zone;

  @CheckedTemplate(basePath = "audittrail")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance entries(Frame frame, AuditTrailView view);
  }

  @Inject
  public AuditTrailPage(Visit visit, ReadAudit read, Programs programs) {
    this.visit = visit;
    this.read = read;
    this.zone = programs.all().getFirst().zone();
  }

  /** The newest entries. */
  @GET
  @Operation(hidden = true)
  public Response newest() {
    return visit.page(() -> found(Form.empty()));
  }

  /** The entries that fit. */
  @POST
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response search(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    TemplateInstance page = found(form);
    return form.isFaulty() ? visit.again(page) : visit.page(() -> page);
  }

  private TemplateInstance found(Form form) {
    AuditTrailWords words = visit.words(AuditTrailWords.class);
    PageWords page = visit.words(PageWords.class);
    EntryTexts texts =
        new EntryTexts(words, visit.words(ActionWords.class), page, visit.dates(), zone.zone());
    AuditQuery wanted = new AuditSearch(form, zone, words, page).query(PAGE);
    AuditPage entries =
        form.isFaulty()
            ? AuditPage.of(List.of(), PAGE)
            : read.find(wanted, visit.actor(), visit.now());
    return Templates.entries(
        visit.frame(),
        new AuditTrailView(
            form,
            actions(texts, words),
            outcomes(texts, words),
            entries.entries().stream().map(each -> texts.row(each, entries.reasons())).toList(),
            entries.next() == null ? null : entries.next().text()));
  }

  private static List<Option> actions(EntryTexts texts, AuditTrailWords words) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", words.any()));
    Arrays.stream(AuditAction.values())
        .map(each -> new Option(each.name(), texts.action(each.name())))
        .forEach(options::add);
    return options;
  }

  private static List<Option> outcomes(EntryTexts texts, AuditTrailWords words) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", words.any()));
    Arrays.stream(AuditOutcome.values())
        .map(each -> new Option(each.name(), texts.outcome(each.name())))
        .forEach(options::add);
    return options;
  }
}
