package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.OverduePage;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Reads what is open and overdue on a day: the program's office all of it, a practice its own. */
@ApplicationScoped
public class ReadOverdueReport {

  /**
   * What the caller asks for.
   *
   * @param program id of a program, null for the first
   * @param filter which checks
   * @param on a program day from today on, null for today
   * @param after where the page begins, null from the beginning
   * @param limit at most so many items
   */
  public record Request(
      @Nullable String program,
      OverdueFilter filter,
      @Nullable LocalDate on,
      @Nullable OverdueCursor after,
      int limit) {}

  private final OverdueList list;
  private final SettleScope scopes;
  private final AuditTrail audit;

  @Inject
  ReadOverdueReport(OverdueList list, SettleScope scopes, AuditTrail audit) {
    this.list = list;
    this.scopes = scopes;
    this.audit = audit;
  }

  /**
   * One page.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not see what is asked
   *     for, there is no such program, or the day is past
   */
  @Transactional
  public OverduePage read(Request request, Actor by, Instant now) {
    OverdueScope scope =
        scopes.of(new OverdueQuestion(request.program(), request.filter(), request.on()), by, now);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("overdue"), now);
    int limit = request.limit();
    List<OverdueItem> found = list.list(scope.wanted(request.after(), limit + 1));
    List<OverdueItem> items = found.subList(0, Math.min(limit, found.size()));
    OverdueCursor next = found.size() > limit ? OverdueCursor.at(items.getLast()) : null;
    return new OverduePage(scope.on(), scope.program().zone(), items, next);
  }
}
