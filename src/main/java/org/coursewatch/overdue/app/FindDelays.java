package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.DelayCauses;
import org.coursewatch.overdue.OverdueDelays;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.people.Actor;

/** Finds where delay comes from: in all courses, or in a practice's. */
@ApplicationScoped
public class FindDelays {

  private final OverdueDelays delays;
  private final SettleScope scopes;
  private final AuditTrail audit;

  @Inject
  FindDelays(OverdueDelays delays, SettleScope scopes, AuditTrail audit) {
    this.delays = delays;
    this.scopes = scopes;
    this.audit = audit;
  }

  /**
   * The groups with the most days late.
   *
   * @throws org.coursewatch.platform.ProblemException as {@link ReadOverdueReport#read}
   */
  @Transactional
  public DelayCauses find(DelayCauses.By by, OverdueQuestion question, Actor asking, Instant now) {
    OverdueScope scope = scopes.of(question, asking, now);
    audit.note(asking, AuditAction.REPORT_READ, AuditSubject.list("overdue/causes"), now);
    String program = scope.program().id();
    return new DelayCauses(
        by,
        delays.groups(by, program, scope.filter(), scope.on()),
        delays.sum(program, scope.filter(), scope.on()),
        scope.on(),
        scope.program().zone().zone(),
        now);
  }
}
