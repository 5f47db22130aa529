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
import org.coursewatch.escalation.FollowUpLosses;
import org.coursewatch.escalation.FollowUpLosses.LostPatient;
import org.coursewatch.escalation.LostCursor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Reads whom nobody reaches: the program's office all, a practice its own. */
@ApplicationScoped
public class ReadLostPatients {

  private final FollowUpLosses losses;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadLostPatients(FollowUpLosses losses, Programs programs, AuditTrail audit) {
    this.losses = losses;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * Those lost now, the longest lost first, at most {@code most}.
   *
   * @param program id of a program, null for the first
   * @param prescribers treated by one of these; empty means any
   * @param after only what comes after this place, null from the beginning
   * @throws org.coursewatch.platform.ProblemException when the caller may not see what is asked
   *     for, or there is no such program
   */
  @Transactional
  public List<LostPatient> read(
      @Nullable String program,
      Set<PrescriberId> prescribers,
      @Nullable LostCursor after,
      int most,
      Actor by,
      Instant now) {
    Set<PrescriberId> treating = OwnPractice.of(prescribers, by);
    Program asked = OwnPractice.program(program, programs);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("lost-to-follow-up"), now);
    return losses.list(
        new FollowUpLosses.Wanted(asked.id(), treating, asked.zone().dayOf(now), after, most));
  }
}
