package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.escalation.EscalationItem;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.Escalations;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Reads the steps that overdue checks took: the program's office all, a practice its own. */
@ApplicationScoped
public class ReadEscalations {

  /**
   * What the caller asks for.
   *
   * @param program id of a program, null for the first
   * @param levels steps to these only; empty means all
   * @param prescribers steps noted while one of these treated; empty means any
   * @param isOverdueOnly steps of checks that are still overdue only
   * @param before steps with a smaller number only, null from the newest on
   * @param most at most so many
   */
  public record Request(
      @Nullable String program,
      Set<EscalationLevel> levels,
      Set<PrescriberId> prescribers,
      boolean isOverdueOnly,
      @Nullable Long before,
      int most) {

    public Request {
      levels = Set.copyOf(levels);
      prescribers = Set.copyOf(prescribers);
    }
  }

  private final Escalations escalations;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadEscalations(Escalations escalations, Programs programs, AuditTrail audit) {
    this.escalations = escalations;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * The newest first.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not see what is asked
   *     for, or there is no such program
   */
  @Transactional
  public List<EscalationItem> read(Request request, Actor by, Instant now) {
    Set<PrescriberId> treating = OwnPractice.of(request.prescribers(), by);
    Program program = OwnPractice.program(request.program(), programs);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("escalations"), now);
    return escalations.list(
        new Escalations.Wanted(
            program.id(),
            request.levels(),
            treating,
            request.isOverdueOnly(),
            program.zone().dayOf(now),
            request.before(),
            request.most()));
  }
}
