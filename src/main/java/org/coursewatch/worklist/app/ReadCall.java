package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/** Reads one call with who is called: an item of a list, or a course somebody is called about. */
@ApplicationScoped
public class ReadCall {

  /**
   * A course with whom to call.
   *
   * @param file the course
   * @param program its program
   * @param patient whose it is
   * @param prescribers those whose patients the caller sees
   */
  public record Person(
      CourseFile file,
      Program program,
      PatientRecord patient,
      Map<PrescriberId, Prescriber> prescribers) {

    public Person {
      prescribers = Map.copyOf(prescribers);
    }
  }

  /**
   * An item with whom to call.
   *
   * @param item the item
   * @param person its course
   * @param colleagues the accounts it can be given to
   */
  public record Opened(FoundItem item, Person person, List<String> colleagues) {

    public Opened {
      colleagues = List.copyOf(colleagues);
    }
  }

  private final ReadWorkItem read;
  private final ReadOffice office;
  private final CourseAccess access;
  private final PatientBook patients;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ReadCall(
      ReadWorkItem read,
      ReadOffice office,
      CourseAccess access,
      PatientBook patients,
      Programs programs,
      AuditTrail audit) {
    this.read = read;
    this.office = office;
    this.access = access;
    this.patients = patients;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the actor's to see
   *     or there is no trace of it
   */
  @Transactional
  public Opened item(String itemId, Actor by, Instant now) {
    FoundItem item = read.read(itemId, by, now);
    return new Opened(
        item, person(item.file(), by), office.colleagues(item.file().prescriber(), by, now));
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when the course is not the actor's
   */
  @Transactional
  public Person course(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("call"), now);
    return person(file, by);
  }

  private Person person(CourseFile file, Actor by) {
    return new Person(
        file,
        programs.find(file.program()).orElseThrow(),
        patients.find(file.patient()).orElseThrow(),
        office.prescribers(by));
  }
}
