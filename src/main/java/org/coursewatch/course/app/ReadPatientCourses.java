package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Glass;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;

/** Reads the courses of a patient whole, as other systems ask for them. */
@ApplicationScoped
public class ReadPatientCourses {

  /**
   * What the reader is told of one course's ledger.
   *
   * @param patient the surviving record of the patient
   * @param entries in order of recording; those that are kept from the reader are left out
   * @param saysWhy whether the reader is told free texts
   */
  public record Told(
      PatientId patient, CourseFile file, List<LedgerEntry> entries, boolean saysWhy) {

    public Told {
      entries = List.copyOf(entries);
    }
  }

  /** Where one course stands; {@code patient} is the surviving record. */
  public record Standing(PatientId patient, CourseFile file, Evaluation evaluation) {}

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final PatientBook patients;
  private final ReadCourse read;
  private final Glass glass;
  private final AuditTrail audit;

  @Inject
  public ReadPatientCourses(
      CourseAccess access,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      PatientBook patients,
      ReadCourse read,
      Glass glass,
      AuditTrail audit) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.patients = patients;
    this.read = read;
    this.glass = glass;
    this.audit = audit;
  }

  /** The ledgers of those courses of {@code patient} that the caller may read, oldest first. */
  @Transactional
  public List<Told> ledgers(PatientId patient, Actor by, Instant now) {
    return courses(patient, by, now).stream().map(file -> told(file, by, now)).toList();
  }

  /** The ledger of one course; empty when the course is not the caller's. */
  @Transactional
  public Optional<Told> ledger(CourseId course, Actor by, Instant now) {
    return access.readable(course, by).map(file -> told(file, by, now));
  }

  /** Where those courses of {@code patient} stand that the caller may read, oldest first. */
  @Transactional
  public List<Standing> standings(PatientId patient, Actor by, Instant now) {
    return courses(patient, by, now).stream().map(file -> standing(file, by, now)).toList();
  }

  /** Where one course stands; empty when the course is not the caller's. */
  @Transactional
  public Optional<Standing> standing(CourseId course, Actor by, Instant now) {
    return access.readable(course, by).map(file -> standing(file, by, now));
  }

  private List<CourseFile> courses(PatientId patient, Actor by, Instant now) {
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("courses-of-patient"), now);
    return ledger.of(patient).reversed().stream()
        .flatMap(id -> access.readable(id, by).stream())
        .toList();
  }

  private Told told(CourseFile file, Actor by, Instant now) {
    audit.note(by, AuditAction.LEDGER_READ, AuditSubject.of(file), now);
    List<LedgerEntry> all = ledger.entries(file.id(), 0, Math.max(1, file.version()));
    Discretion discretion = read.discretion(file, by, now);
    boolean hidesHormone = by.readsEverything() && !glass.isOpen(file.id(), by.account(), now);
    Set<String> kept = new HashSet<>(discretion.withheld());
    for (LedgerEntry entry : all) {
      if (isKept(entry.fact().fact(), kept, by, hidesHormone)) {
        kept.add(id(entry.fact()));
      }
    }
    List<LedgerEntry> entries =
        all.stream().filter(entry -> !kept.contains(id(entry.fact()))).toList();
    return new Told(survivor(file), file, entries, !discretion.withholds());
  }

  /**
   * Beside what discretion says: answers about mood are the treating practice's alone, and values
   * of the hormone of pregnancy are not told to those who do not treat.
   */
  private static boolean isKept(CourseFact fact, Set<String> kept, Actor by, boolean hidesHormone) {
    if (fact instanceof LabResulted lab) {
      return hidesHormone
          && LabTest.ofLoinc(lab.loinc()).filter(test -> test.analyte() == Analyte.HCG).isPresent();
    }
    return (fact instanceof MoodScreened && !by.isPractice())
        || (fact instanceof FactVoided voided && kept.contains(voided.fact()));
  }

  private Standing standing(CourseFile file, Actor by, Instant now) {
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file), now);
    return new Standing(survivor(file), file, upkeep.evaluate(file, now));
  }

  private PatientId survivor(CourseFile file) {
    return patients.record(file.patient()).iterator().next();
  }

  private static String id(RecordedFact fact) {
    return String.valueOf(fact.id());
  }
}
