package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.ProgramAudit;
import org.coursewatch.noncompliance.ProgramAudit.Event;
import org.coursewatch.noncompliance.ProgramAudits;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Party;
import org.coursewatch.people.Standings;
import org.jspecify.annotations.Nullable;

/** The program's office plans audits of parties and writes down what came of them. */
@ApplicationScoped
public class KeepProgramAudits {

  /** An audit with what happened to it, oldest first. */
  public record View(ProgramAudit audit, List<Event> history) {}

  private final ProgramAudits audits;
  private final Standings standings;
  private final AuditTrail trail;

  @Inject
  KeepProgramAudits(ProgramAudits audits, Standings standings, AuditTrail trail) {
    this.audits = audits;
    this.standings = standings;
    this.trail = trail;
  }

  /**
   * @param party id of a prescriber, pharmacy or wholesaler
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office,
   *     or there is no such party
   */
  @Transactional
  public View plan(UUID party, LocalDate on, @Nullable String note, Actor by, Instant now) {
    CaseAccess.requireOffice(by);
    Party found =
        standings
            .party(party)
            .orElseThrow(
                () ->
                    CaseProblems.malformed(
                        "partyId",
                        "is no prescriber, pharmacy or wholesaler",
                        "Send the id of one."));
    ProgramAudit audit = ProgramAudit.planned(UUID.randomUUID(), found.id(), on);
    Event planned = new Event(ProgramAudit.Kind.PLANNED, now, by.account(), on, null, null, note);
    audits.plan(audit, planned);
    note(audit, by, now);
    return new View(audit, List.of(planned));
  }

  /**
   * Writes down that it was done.
   *
   * @param on the day, not in the future where the party is
   */
  @Transactional
  public View complete(
      UUID id,
      LocalDate on,
      int findings,
      int actions,
      @Nullable String note,
      Actor by,
      Instant now) {
    ProgramAudit audit = toChange(id, ProgramAudit.Kind.DONE, by);
    Party party = standings.party(audit.party().value()).orElseThrow();
    if (on.isAfter(LocalDate.ofInstant(now, party.zone()))) {
      throw CaseProblems.malformed("doneOn", "lies in the future", "Send the day it was done.");
    }
    Event done = new Event(ProgramAudit.Kind.DONE, now, by.account(), on, findings, actions, note);
    return happened(audit, done, by, now);
  }

  /** Writes down that {@code closed} of the corrective actions are done. */
  @Transactional
  public View closeActions(UUID id, int closed, @Nullable String note, Actor by, Instant now) {
    ProgramAudit audit = toChange(id, ProgramAudit.Kind.ACTIONS_CLOSED, by);
    if (closed > audit.actionsOpen()) {
      throw CaseProblems.malformed(
          "closed",
          "is more than the " + audit.actionsOpen() + " that are open",
          "Send how many were closed since the last time.");
    }
    Event event =
        new Event(ProgramAudit.Kind.ACTIONS_CLOSED, now, by.account(), null, null, closed, note);
    return happened(audit, event, by, now);
  }

  @Transactional
  public View cancel(UUID id, String reason, Actor by, Instant now) {
    ProgramAudit audit = toChange(id, ProgramAudit.Kind.CANCELED, by);
    Event event =
        new Event(ProgramAudit.Kind.CANCELED, now, by.account(), null, null, null, reason);
    return happened(audit, event, by, now);
  }

  /** By planned day, those after the audit {@code after}. */
  @Transactional
  public List<ProgramAudit> list(@Nullable UUID after, int most, Actor by, Instant now) {
    requireReader(by);
    trail.note(by, AuditAction.REPORT_READ, AuditSubject.list("program-audits"), now);
    LocalDate day =
        after == null
            ? null
            : audits.find(after).map(ProgramAudit::plannedOn).orElseThrow(this::wrongCursor);
    return audits.list(day, after, most);
  }

  @Transactional
  public View read(UUID id, Actor by, Instant now) {
    requireReader(by);
    ProgramAudit audit = audits.find(id).orElseThrow(() -> CaseProblems.notFound("program audit"));
    trail.note(by, AuditAction.REPORT_READ, subject(audit), now);
    return new View(audit, audits.history(id));
  }

  private ProgramAudit toChange(UUID id, ProgramAudit.Kind kind, Actor by) {
    CaseAccess.requireOffice(by);
    ProgramAudit audit = audits.lock(id).orElseThrow(() -> CaseProblems.notFound("program audit"));
    trail.attempt(AuditAction.PROGRAM_AUDIT_CHANGED.on(subject(audit)));
    if (!audit.allows(kind)) {
      throw CaseProblems.conflict(
          "That cannot happen to this audit any more, or not yet.",
          "Read it: an audit is done or canceled once, and only then actions are closed.");
    }
    return audit;
  }

  private View happened(ProgramAudit before, Event event, Actor by, Instant now) {
    ProgramAudit after = audits.append(before, event);
    note(after, by, now);
    return new View(after, audits.history(after.id()));
  }

  private void note(ProgramAudit audit, Actor by, Instant now) {
    trail.note(by, AuditAction.PROGRAM_AUDIT_CHANGED, subject(audit), now);
  }

  private RuntimeException wrongCursor() {
    return CaseProblems.malformed(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }

  private static void requireReader(Actor by) {
    if (!by.readsEverything()) {
      throw CaseProblems.onlyOffice();
    }
  }

  private static AuditSubject subject(ProgramAudit audit) {
    return AuditSubject.of(Kind.PROGRAM_AUDIT, audit.id());
  }
}
