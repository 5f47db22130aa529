package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/** Opens a course for a patient of the caller's practice. */
@ApplicationScoped
public class OpenCourse {

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final People people;
  private final CourseUpkeep upkeep;
  private final PatientBook patients;
  private final AuditTrail audit;

  @Inject
  public OpenCourse(
      CourseAccess access,
      CourseLedger ledger,
      People people,
      CourseUpkeep upkeep,
      PatientBook patients,
      AuditTrail audit) {
    this.access = access;
    this.ledger = ledger;
    this.people = people;
    this.upkeep = upkeep;
    this.patients = patients;
    this.audit = audit;
  }

  /**
   * The new course, opened on the program day of {@code now}.
   *
   * @throws org.coursewatch.platform.ProblemException when the patient is not the practice's, or
   *     has a course of the program that has not ended
   */
  @Transactional
  public CourseFile open(
      PatientId patientId,
      Program program,
      RiskCategory category,
      @Nullable String basis,
      Actor by,
      Instant now) {
    Patient patient =
        people
            .patient(survivor(patientId))
            .filter(found -> by.isPractice() && by.treats(found.prescriber()))
            .orElseThrow(CourseProblems::notFound);
    audit.attempt(AuditAction.COURSE_OPENED.on(AuditSubject.of(patient.id())));
    access.refuseStopped(by);
    CourseFile running = ledger.lockRunning(patient.id(), program.id()).orElse(null);
    if (running != null) {
      throw CourseProblems.conflict(
          "The patient has a course of this program that has not ended.",
          "Go on with that course, or end it first.");
    }
    Course course =
        new Course(program.zone().dayOf(now), patient.birthDate(), category, basis, List.of());
    CourseId id = new CourseId(UUID.randomUUID());
    CourseFile file =
        new CourseFile(id, program.id(), patient.id(), patient.prescriber(), now, 0, course);
    ledger.open(file, Authorship.of(by));
    audit.note(by, AuditAction.COURSE_OPENED, AuditSubject.of(file), now);
    return upkeep.settle(file, now);
  }

  /**
   * The record the patient belongs to, kept from others: nobody merges, transfers or erases it
   * while a course is opened.
   */
  private PatientId survivor(PatientId patient) {
    PatientId into = patients.lock(patient).map(PatientRecord::mergedInto).orElse(null);
    if (into == null) {
      return patient;
    }
    patients.lock(into);
    return into;
  }
}
