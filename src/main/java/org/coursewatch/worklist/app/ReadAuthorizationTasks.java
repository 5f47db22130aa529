package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.coursewatch.worklist.AuthorizationCursor;
import org.coursewatch.worklist.AuthorizationTask;
import org.coursewatch.worklist.AuthorizationTask.Kind;
import org.coursewatch.worklist.AuthorizationTasks;
import org.coursewatch.worklist.AuthorizationTasks.Wanted;
import org.jspecify.annotations.Nullable;

/** Reads what the caller's pharmacy has to do about the authorizations issued to it. */
@ApplicationScoped
public class ReadAuthorizationTasks {

  /**
   * One page.
   *
   * @param on the program day
   * @param zone whose calendar that day belongs to
   * @param tasks by kind, then by the last day
   * @param counts how many there are of each kind, on all pages
   * @param next where the next page begins, null when this is the last one
   */
  public record Page(
      LocalDate on,
      ProgramZone zone,
      List<AuthorizationTask> tasks,
      Map<Kind, Integer> counts,
      @Nullable AuthorizationCursor next) {}

  private final AuthorizationTasks tasks;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadAuthorizationTasks(AuthorizationTasks tasks, Programs programs, AuditTrail audit) {
    this.tasks = tasks;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * At most {@code limit} after {@code after}, null from the beginning.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller works for no pharmacy
   */
  @Transactional
  public Page read(
      Set<Kind> kinds, @Nullable AuthorizationCursor after, int limit, Actor by, Instant now) {
    PharmacyId pharmacy = by.isPharmacy() ? by.pharmacy() : null;
    if (pharmacy == null) {
      throw WorklistProblems.notPermitted(
          "This account works for no pharmacy.", "Ask the pharmacy to invite you.");
    }
    Program program = programs.all().getFirst();
    LocalDate today = program.zone().dayOf(now);
    List<AuthorizationTask> found =
        tasks.list(new Wanted(pharmacy, kinds, today, after, limit + 1));
    List<AuthorizationTask> shown = found.subList(0, Math.min(limit, found.size()));
    audit.note(by, AuditAction.WORKLIST_READ, AuditSubject.list("authorizations"), now);
    return new Page(
        today,
        program.zone(),
        shown,
        tasks.counts(pharmacy, today),
        found.size() > limit ? AuthorizationCursor.at(shown.getLast()) : null);
  }
}
