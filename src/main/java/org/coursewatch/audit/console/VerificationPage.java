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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditVerification;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.audit.console.AuditTrailView.Result;
import org.coursewatch.audit.console.AuditTrailView.SealRow;
import org.coursewatch.audit.console.AuditTrailView.VerificationView;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /program/audit/verification}: whether the trail is whole, its seals, and how to prove it
 * without this service.
 */
@Path("/program/audit/verification")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class VerificationPage {

  private static final int SEALS = 20;
  private static final String ROOT = "[0-9a-f]{64}";

  private final Visit visit;
  private final VerifyAudit verify;
  private final ReadAudit read;
  private final ProgramZone zone;

  @CheckedTemplate(basePath = "audittrail")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance verification(Frame frame, VerificationView view);

    static native TemplateInstance result(Result result);
  }

  @Inject
  public VerificationPage(Visit visit, VerifyAudit verify, ReadAudit read, Programs programs) {
    this.visit = visit;
    this.verify = verify;
    this.read = read;
    this.zone = programs.all().getFirst().zone();
  }

  /**
   * The seals after the one of the number {@code after}, oldest first.
   *
   * @param after null from the beginning
   */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable Long after) {
    return visit.page(() -> page(Form.empty(), null, after == null ? 0 : after));
  }

  /** Verifies all of it; the result alone for a script that waits for it. */
  @POST
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response verify(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String root = form.value("kept").toLowerCase(Locale.ROOT);
    if (!root.isEmpty() && !root.matches(ROOT)) {
      form.fault("kept", words().notARoot());
      return visit.again(page(form, null, 0));
    }
    Set<String> kept = root.isEmpty() ? Set.of() : Set.of(root);
    AuditVerification found = verify.verify(null, kept, visit.actor(), visit.now());
    Result result = texts().result(found);
    return visit.isPiece()
        ? visit.piece(Templates.result(result))
        : visit.page(() -> page(form, result, 0));
  }

  private TemplateInstance page(Form form, @Nullable Result result, long after) {
    List<AuditSeal> seals = read.seals(after, SEALS + 1, visit.actor());
    List<AuditSeal> shown = seals.subList(0, Math.min(SEALS, seals.size()));
    String more = seals.size() > SEALS ? "?after=" + shown.getLast().number() : null;
    List<SealRow> rows =
        shown.stream()
            .map(
                seal ->
                    new SealRow(
                        seal.number(), visit.dates().instant(seal.at(), zone.zone()), seal.root()))
            .toList();
    return Templates.verification(visit.frame(), new VerificationView(form, result, rows, more));
  }

  private EntryTexts texts() {
    return new EntryTexts(
        words(),
        visit.words(ActionWords.class),
        visit.words(PageWords.class),
        visit.dates(),
        zone.zone());
  }

  private AuditTrailWords words() {
    return visit.words(AuditTrailWords.class);
  }
}
