package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Derived;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.WorklistEntry;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.Worklists;
import org.coursewatch.worklist.Worklists.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Who may come on a clinic day: the courses of the practice with something open, and those somebody
 * adds. Only courses the caller records for.
 */
@ApplicationScoped
public class ReadClinicDay {

  /**
   * A course of the day.
   *
   * @param course the course
   * @param patient whose it is
   * @param today the day at the practice's site
   * @param programDay the day in the program's zone
   * @param category the patient's category now
   * @param state where the course stands
   * @param open what is open, the most urgent first
   */
  public record Expected(
      CourseId course,
      PatientRecord patient,
      LocalDate today,
      LocalDate programDay,
      RiskCategory category,
      CourseState state,
      List<WorkItem> open) {

    public Expected {
      open = List.copyOf(open);
    }

    /** Who is called, null once it was erased. */
    public @Nullable Identity identity() {
      return patient.identity();
    }
  }

  private final Worklists lists;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final PatientBook patients;
  private final People people;
  private final Programs programs;
  private final WorklistSettings settings;
  private final AuditTrail audit;

  @Inject
  public ReadClinicDay(
      Worklists lists,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      PatientBook patients,
      People people,
      Programs programs,
      WorklistSettings settings,
      AuditTrail audit) {
    this.lists = lists;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.patients = patients;
    this.people = people;
    this.programs = programs;
    this.settings = settings;
    this.audit = audit;
  }

  /** The courses with something open, the most urgent first; at most {@code most}. */
  @Transactional
  public List<CourseId> due(int most, Actor by, Instant now) {
    Set<PrescriberId> treated = by.reach().treats();
    if (treated.isEmpty()) {
      return List.of();
    }
    Program program = programs.all().getFirst();
    LocalDate today = program.zone().dayOf(now);
    WorklistFilter filter = WorklistFilter.ALL.of(treated);
    Wanted wanted =
        new Wanted(program.id(), filter, by.account(), today, settings.dueWithin(), null, most);
    return lists.ofOffice(wanted).stream().map(WorklistEntry::course).toList();
  }

  /** Those of {@code courses} the caller records for, in the same order. */
  @Transactional
  public List<Expected> expected(List<CourseId> courses, Actor by, Instant now) {
    List<Expected> found = new ArrayList<>();
    for (CourseId id : courses) {
      ledger
          .find(id)
          .filter(file -> by.isPractice() && by.treats(file.prescriber()))
          .map(file -> expected(file, by, now))
          .ifPresent(found::add);
    }
    return found;
  }

  /** The methods the program accepts in some combination, in the order of its lists. */
  public List<ContraceptionMethod> methods(Instant now) {
    Program program = programs.all().getFirst();
    RuleSet rules = program.rules().on(program.zone().dayOf(now));
    return Stream.of(RuleKey.PRIMARY_METHODS, RuleKey.SECONDARY_METHODS, RuleKey.LONE_METHODS)
        .flatMap(key -> rules.codes(key).stream())
        .map(ContraceptionMethod::valueOf)
        .distinct()
        .toList();
  }

  /** The course of a patient that has not ended, null when there is none. */
  @Transactional
  public @Nullable CourseId running(PatientRecord patient, Actor by, Instant now) {
    return ledger.of(patient.id()).stream()
        .filter(
            id ->
                expected(List.of(id), by, now).stream()
                    .anyMatch(each -> each.state() != CourseState.CLOSED))
        .findFirst()
        .orElse(null);
  }

  private Expected expected(CourseFile file, Actor by, Instant now) {
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("clinic-day"), now);
    Derived derived = Derived.of(upkeep.question(file, now));
    Program program = programs.find(file.program()).orElseThrow();
    PatientRecord patient = patients.find(file.patient()).orElseThrow();
    return new Expected(
        file.id(),
        patient,
        LocalDate.ofInstant(now, people.prescriber(file.prescriber()).orElseThrow().zone()),
        program.zone().dayOf(now),
        derived.category(),
        derived.evaluation().state(),
        lists.ofCourse(file.id(), program.zone().dayOf(now)));
  }
}
