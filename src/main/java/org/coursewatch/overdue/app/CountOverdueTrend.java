package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.OverdueHistory;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.OverdueTrend;
import org.coursewatch.overdue.TrendSpan;
import org.coursewatch.people.Actor;

/** Counts how many checks became overdue in the past weeks: of all courses, or of a practice's. */
@ApplicationScoped
public class CountOverdueTrend {

  private final OverdueHistory history;
  private final SettleScope scopes;
  private final AuditTrail audit;

  @Inject
  CountOverdueTrend(OverdueHistory history, SettleScope scopes, AuditTrail audit) {
    this.history = history;
    this.scopes = scopes;
    this.audit = audit;
  }

  /**
   * The trend until today.
   *
   * @param question of which no more is asked than program, checks, prescribers and practices
   * @throws org.coursewatch.platform.ProblemException as {@link ReadOverdueReport#read}
   */
  @Transactional
  public OverdueTrend count(TrendSpan span, OverdueQuestion question, Actor by, Instant now) {
    OverdueScope scope = scopes.of(question, by, now);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("overdue/trend"), now);
    ZoneId zone = scope.program().zone().zone();
    return OverdueTrend.of(
        span,
        scope.on(),
        zone,
        history.count(span, scope.program().id(), scope.filter(), scope.on(), zone),
        now);
  }
}
