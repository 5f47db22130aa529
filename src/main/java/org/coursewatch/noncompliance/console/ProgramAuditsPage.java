package org.coursewatch.noncompliance.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.noncompliance.ProgramAudit;
import org.coursewatch.noncompliance.app.KeepProgramAudits;
import org.coursewatch.noncompliance.app.NameParties;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/audits}: audits of parties, by the day they are planned for. */
@Path("/program/audits")
@Authenticated
public class ProgramAuditsPage {

  private static final String ADDRESS = "/program/audits";
  private static final int ROWS = 50;

  private final KeepProgramAudits audits;
  private final NameParties names;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(List<Row> rows, @Nullable String next) {}

  /** An audit; days in words, {@code doneOn} empty before it is done. */
  record Row(
      PartyKind kind,
      String party,
      String plannedOn,
      String doneOn,
      boolean isCanceled,
      int findings,
      int actionsOpen) {}

  @CheckedTemplate(basePath = "noncompliance")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance audits(Frame frame, View view);
  }

  @Inject
  ProgramAuditsPage(KeepProgramAudits audits, NameParties names, Visit visit) {
    this.audits = audits;
    this.names = names;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable String after) {
    UUID from = after == null ? null : CaseAddress.id(after).value();
    return visit.page(() -> shown(from));
  }

  private TemplateInstance shown(@Nullable UUID after) {
    List<ProgramAudit> found = audits.list(after, ROWS + 1, visit.actor(), visit.now());
    List<ProgramAudit> shown = found.subList(0, Math.min(ROWS, found.size()));
    List<PartyId> parties = shown.stream().map(ProgramAudit::party).distinct().toList();
    Map<PartyId, String> called = names.of(parties, visit.actor(), visit.now());
    String next = found.size() > ROWS ? ADDRESS + "?after=" + shown.getLast().id() : null;
    return Templates.audits(
        visit.frame(), new View(shown.stream().map(each -> row(each, called)).toList(), next));
  }

  private Row row(ProgramAudit audit, Map<PartyId, String> called) {
    LocalDate done = audit.doneOn();
    return new Row(
        audit.party().kind(),
        called.getOrDefault(audit.party(), audit.party().toString()),
        visit.dates().shortDay(audit.plannedOn()),
        done == null ? "" : visit.dates().shortDay(done),
        audit.canceled(),
        audit.findings(),
        audit.actionsOpen());
  }
}
