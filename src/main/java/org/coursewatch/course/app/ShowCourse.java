package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.Question;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Role;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Everything one page tells about a course, read in one transaction so that it fits together. */
@ApplicationScoped
public class ShowCourse {

  /**
   * An earlier day to look at.
   *
   * @param day a program day; the course is shown as it stood at its last instant
   * @param knownThen whether only facts learnt by then count
   */
  public record Earlier(LocalDate day, boolean knownThen) {}

  /**
   * A course as its page shows it.
   *
   * @param question what the evaluation answers
   * @param discretion what the reader is not told
   * @param patient whose course it is, null where the reader need not know
   * @param entries the whole ledger as it is now, oldest first
   * @param proposals what waits for a second person
   * @param mayRecord whether the reader records for this course
   */
  public record Shown(
      CourseFile file,
      Program program,
      Question question,
      Evaluation evaluation,
      Discretion discretion,
      Prescriber prescriber,
      @Nullable PatientRecord patient,
      List<LedgerEntry> entries,
      List<Proposal> proposals,
      boolean mayRecord) {}

  private final ReadCourse read;
  private final CourseUpkeep upkeep;
  private final CourseLedger ledger;
  private final People people;
  private final PatientBook patients;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ShowCourse(
      ReadCourse read,
      CourseUpkeep upkeep,
      CourseLedger ledger,
      People people,
      PatientBook patients,
      Programs programs,
      AuditTrail audit) {
    this.read = read;
    this.upkeep = upkeep;
    this.ledger = ledger;
    this.people = people;
    this.patients = patients;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * The course now, or as it stood on an earlier day.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, the day
   *     is not before today, or something is withheld and the caller asks about another day
   */
  @Transactional
  public Shown show(CourseId id, @Nullable Earlier earlier, Actor by, Instant now) {
    ReadCourse.View today = read.read(id, now, null, by, now);
    CourseFile file = today.file();
    Program program = programs.find(file.program()).orElseThrow();
    Instant at = earlier == null ? now : endOf(earlier.day(), file, program, now);
    Instant known = earlier == null || !earlier.knownThen() ? null : at;
    ReadCourse.View view = earlier == null ? today : read.read(id, at, known, by, now);
    Question question = upkeep.question(file, at);
    ReadCourse.Entries entries = read.entries(id, 0, Integer.MAX_VALUE, by, now);
    List<Proposal> waiting =
        ledger.proposals(id).stream().filter(each -> each.outcome() == null).toList();
    return new Shown(
        file,
        program,
        known == null ? question : question.knownAt(known),
        view.evaluation(),
        view.discretion(),
        people.prescriber(file.prescriber()).orElseThrow(),
        patient(file, by, now),
        entries.entries(),
        view.discretion().withholds() ? List.of() : waiting,
        by.isPractice() && by.treats(file.prescriber()));
  }

  private static Instant endOf(LocalDate day, CourseFile file, Program program, Instant now) {
    boolean tells =
        day.isBefore(program.zone().dayOf(now)) && !day.isBefore(file.course().openedOn());
    if (!tells) {
      throw CourseProblems.notADayOfCourse(file.course().openedOn());
    }
    return program.zone().startOf(day.plusDays(1)).minusNanos(1000);
  }

  /** An auditor judges what happened; who it happened to is not needed for that. */
  private @Nullable PatientRecord patient(CourseFile file, Actor by, Instant now) {
    if (by.role() == Role.AUDITOR) {
      return null;
    }
    audit.note(by, AuditAction.PATIENT_READ, AuditSubject.of(file.patient()), now);
    return patients.find(file.patient()).orElse(null);
  }
}
