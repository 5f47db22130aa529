package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.OverduePage;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
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
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadOverdueReport(OverdueList list, Programs programs, AuditTrail audit) {
    this.list = list;
    this.programs = programs;
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
    OverdueFilter filter = visible(request.filter(), by);
    Program program = program(request.program());
    LocalDate on = day(request.on(), program.zone().dayOf(now));
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("overdue"), now);
    int limit = request.limit();
    List<OverdueItem> found =
        list.list(new OverdueList.Wanted(program.id(), filter, on, request.after(), limit + 1));
    List<OverdueItem> items = found.subList(0, Math.min(limit, found.size()));
    OverdueCursor next = found.size() > limit ? OverdueCursor.at(items.getLast()) : null;
    return new OverduePage(on, program.zone(), items, next);
  }

  private static OverdueFilter visible(OverdueFilter filter, Actor by) {
    if (by.readsEverything()) {
      return filter;
    }
    Set<PrescriberId> seen = by.reach().sees();
    if (!by.isPractice() || !seen.containsAll(filter.prescribers())) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "You see what is overdue in your own practice only.",
              "Leave the prescriber out, or ask the program's administrator.")
          .asException();
    }
    return filter.prescribers().isEmpty() ? filter.of(seen) : filter;
  }

  private Program program(@Nullable String id) {
    return (id == null ? programs.all().stream().findFirst() : programs.find(id))
        .orElseThrow(
            () -> malformed("program", "is not a program of this service", "Leave it out."));
  }

  /** The days before today are gone from the lists; a course still tells them one by one. */
  private static LocalDate day(@Nullable LocalDate on, LocalDate today) {
    if (on != null && on.isBefore(today)) {
      throw malformed(
          "on",
          "is past in the program's zone",
          "Send " + today + " or a later day; ask a course itself about the past.");
    }
    return on == null ? today : on;
  }

  private static RuntimeException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
