package org.coursewatch.noncompliance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.noncompliance.ProgramAudit;
import org.coursewatch.noncompliance.app.KeepProgramAudits;
import org.jspecify.annotations.Nullable;

/** A program audit; {@code history} is left empty in lists. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgramAuditJson(
    String auditId,
    int version,
    String partyKind,
    String partyId,
    String plannedOn,
    @Nullable String doneOn,
    int findings,
    int actions,
    int actionsOpen,
    boolean canceled,
    List<EventJson> history) {

  /** Something that happened to it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EventJson(
      String kind,
      String at,
      String account,
      @Nullable String on,
      @Nullable Integer findings,
      @Nullable Integer actions,
      @Nullable String reason) {

    static EventJson of(ProgramAudit.Event event) {
      return new EventJson(
          event.kind().name(),
          event.at().toString(),
          event.account(),
          text(event.on()),
          event.findings(),
          event.actions(),
          event.reason());
    }
  }

  /** A page by planned day; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<ProgramAuditJson> items, @Nullable String next) {

    static PageJson of(List<ProgramAudit> found, int limit) {
      List<ProgramAudit> shown = found.subList(0, Math.min(limit, found.size()));
      String next = found.size() > limit ? shown.getLast().id().toString() : null;
      return new PageJson(
          shown.stream().map(each -> ProgramAuditJson.of(each, List.of())).toList(), next);
    }
  }

  static ProgramAuditJson of(KeepProgramAudits.View view) {
    return of(view.audit(), view.history());
  }

  private static ProgramAuditJson of(ProgramAudit audit, List<ProgramAudit.Event> history) {
    return new ProgramAuditJson(
        audit.id().toString(),
        audit.version(),
        audit.party().kind().name(),
        audit.party().toString(),
        audit.plannedOn().toString(),
        text(audit.doneOn()),
        audit.findings(),
        audit.actions(),
        audit.actionsOpen(),
        audit.canceled(),
        history.stream().map(EventJson::of).toList());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
