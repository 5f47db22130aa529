package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.Worklists;
import org.jspecify.annotations.Nullable;

/** Reads the patients of a practice, each with where the courses stand and what comes next. */
@ApplicationScoped
public class ReadPractice {

  /**
   * A patient.
   *
   * @param record who it is
   * @param courses the newest first; empty while none is open
   */
  public record Known(PatientRecord record, List<Standing> courses) {

    public Known {
      courses = List.copyOf(courses);
    }
  }

  /**
   * A course as it stands today.
   *
   * @param course its id
   * @param prescriber who treats
   * @param state where it stands
   * @param today the program day
   * @param zone the program's
   * @param next the most urgent of what is open, null when nothing is
   */
  public record Standing(
      CourseId course,
      PrescriberId prescriber,
      CourseState state,
      LocalDate today,
      ZoneId zone,
      @Nullable WorkItem next) {}

  private final ReadPatient read;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final Worklists lists;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadPractice(
      ReadPatient read,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      Worklists lists,
      Programs programs,
      AuditTrail audit) {
    this.read = read;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.lists = lists;
    this.programs = programs;
    this.audit = audit;
  }

  /** Patients of the practice after {@code after} in order of their ids, at most {@code most}. */
  @Transactional
  public List<Known> page(@Nullable PatientId after, int most, Actor by, Instant now) {
    return known(read.page(after, most, by, now), by, now);
  }

  /** The patient of that number, if the practice sees one. */
  @Transactional
  public List<Known> numbered(PatientNumber number, Actor by, Instant now) {
    return known(read.numbered(number, by, now), by, now);
  }

  /** The patients of that family name born on that day the practice sees; at most 50. */
  @Transactional
  public List<Known> named(String familyName, LocalDate birthDate, Actor by, Instant now) {
    return known(read.search(familyName, birthDate, by, now), by, now);
  }

  private List<Known> known(List<PatientRecord> records, Actor by, Instant now) {
    return records.stream().map(each -> new Known(each, courses(each, by, now))).toList();
  }

  private List<Standing> courses(PatientRecord patient, Actor by, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(id -> ledger.find(id).stream())
        .filter(file -> by.isPractice() && by.sees(file.prescriber()))
        .map(file -> standing(file, by, now))
        .toList();
  }

  private Standing standing(CourseFile file, Actor by, Instant now) {
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.of(file), now);
    ProgramZone zone = programs.find(file.program()).orElseThrow().zone();
    LocalDate today = zone.dayOf(now);
    List<WorkItem> open = lists.ofCourse(file.id(), today);
    return new Standing(
        file.id(),
        file.prescriber(),
        upkeep.evaluate(file, now).state(),
        today,
        zone.zone(),
        open.isEmpty() ? null : open.getFirst());
  }
}
