package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.SavedFilters;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistEntry;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.coursewatch.worklist.WorklistPage;
import org.coursewatch.worklist.WorklistPage.Line;
import org.coursewatch.worklist.Worklists;
import org.coursewatch.worklist.Worklists.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Reads a worklist: a practice its own, with the names of those to call; the program's office what
 * is overdue anywhere, or the list of one prescriber, without names.
 */
@ApplicationScoped
public class ReadWorklist {

  private static final Set<Role> NAMING = Set.of(Role.PRESCRIBER, Role.DESIGNEE);

  /**
   * What the caller asks for.
   *
   * @param program id of a program, null for the first
   * @param filter the conditions, null for those of {@code saved} or none
   * @param saved a filter the caller has saved, null for none
   * @param dueWithin also what becomes due within so many days, null for the usual
   * @param after where the page begins, null from the beginning
   * @param limit at most so many entries
   */
  public record Request(
      @Nullable String program,
      @Nullable WorklistFilter filter,
      @Nullable UUID saved,
      @Nullable Integer dueWithin,
      @Nullable WorklistCursor after,
      int limit) {}

  private final Worklists lists;
  private final SavedFilters filters;
  private final PatientBook patients;
  private final Programs programs;
  private final WorklistSettings settings;
  private final AuditTrail audit;

  @Inject
  public ReadWorklist(
      Worklists lists,
      SavedFilters filters,
      PatientBook patients,
      Programs programs,
      WorklistSettings settings,
      AuditTrail audit) {
    this.lists = lists;
    this.filters = filters;
    this.patients = patients;
    this.programs = programs;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * One page.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not see what is asked
   *     for, or there is no such program or filter
   */
  @Transactional
  public WorklistPage read(Request request, Actor by, Instant now) {
    Program program = program(request.program());
    LocalDate today = program.zone().dayOf(now);
    WorklistFilter filter = visible(conditions(request, by), by);
    boolean ofProgram = filter.prescribers().isEmpty();
    Integer within = request.dueWithin();
    Wanted wanted =
        new Wanted(
            program.id(),
            filter,
            by.account(),
            today,
            within == null ? settings.dueWithin() : within,
            request.after(),
            request.limit() + 1);
    List<WorklistEntry> found = ofProgram ? lists.ofProgram(wanted) : lists.ofOffice(wanted);
    List<WorklistEntry> shown = found.subList(0, Math.min(request.limit(), found.size()));
    audit.note(by, AuditAction.WORKLIST_READ, AuditSubject.list("worklist"), now);
    return new WorklistPage(
        today,
        program.zone(),
        NAMING.contains(by.role()) ? named(shown, by, now) : unnamed(shown),
        ofProgram || request.after() != null ? null : lists.groups(wanted),
        ofProgram || request.after() != null ? null : lists.calls(wanted),
        found.size() > shown.size() ? WorklistCursor.at(shown.getLast()) : null);
  }

  private WorklistFilter conditions(Request request, Actor by) {
    WorklistFilter filter = request.filter();
    UUID saved = request.saved();
    if (saved == null) {
      return filter == null ? WorklistFilter.ALL : filter;
    }
    if (filter != null) {
      throw WorklistProblems.malformed(
          "filter",
          "stands beside other conditions",
          "Send a saved filter or conditions, not both.");
    }
    return filters
        .find(by.account(), saved)
        .map(SavedFilter::filter)
        .orElseThrow(
            () ->
                WorklistProblems.malformed(
                    "filter",
                    "is none of your saved filters",
                    "List them with GET /api/worklist/filters."));
  }

  private static WorklistFilter visible(WorklistFilter filter, Actor by) {
    if (by.readsEverything()) {
      refuseWhatTheProgramHasNot(filter);
      return filter;
    }
    Set<PrescriberId> seen = by.reach().sees();
    if (!by.isPractice() || !seen.containsAll(filter.prescribers())) {
      throw WorklistProblems.notPermitted(
          "You see the worklist of your own practice only.",
          "Leave the prescriber out, or ask the program's administrator.");
    }
    return filter.prescribers().isEmpty() ? filter.of(seen) : filter;
  }

  /** The program's list tells what is overdue; work is given out in a practice. */
  private static void refuseWhatTheProgramHasNot(WorklistFilter filter) {
    boolean ofAnOffice =
        filter.atRiskOnly() || filter.assigned() != Assigned.ANYBODY || !filter.kinds().isEmpty();
    if (filter.prescribers().isEmpty() && ofAnOffice) {
      throw WorklistProblems.malformed(
          "prescriber",
          "is missing: windows, stops and who has what are told of one prescriber's list only",
          "Name a prescriber, or leave out kind, assigned and atRisk.");
    }
  }

  private List<Line> named(List<WorklistEntry> shown, Actor by, Instant now) {
    List<Line> lines = new ArrayList<>(shown.size());
    for (WorklistEntry entry : shown) {
      AuditSubject subject = AuditSubject.course(entry.patient(), entry.course());
      audit.note(by, AuditAction.WORKLIST_READ, subject.with("worklist"), now);
      lines.add(
          new Line(
              entry, patients.find(entry.patient()).map(PatientRecord::identity).orElse(null)));
    }
    return lines;
  }

  private static List<Line> unnamed(List<WorklistEntry> shown) {
    return shown.stream().map(entry -> new Line(entry, null)).toList();
  }

  private Program program(@Nullable String id) {
    return (id == null ? programs.all().stream().findFirst() : programs.find(id))
        .orElseThrow(
            () ->
                WorklistProblems.malformed(
                    "program", "is not a program of this service", "Leave it out."));
  }
}
