package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.json.CourseRecordJson;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/** The courses of a patient, with their ledgers and what was proposed to correct. */
@ApplicationScoped
class CoursesPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final CourseAccess access;
  private final ReadCourse read;
  private final CourseUpkeep upkeep;

  @Inject
  CoursesPart(CourseLedger ledger, CourseAccess access, ReadCourse read, CourseUpkeep upkeep) {
    this.ledger = ledger;
    this.access = access;
    this.read = read;
    this.upkeep = upkeep;
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public String name() {
    return "courses";
  }

  @Override
  public String title() {
    return "Your courses";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream().map(id -> course(id, reader, now)).toList();
  }

  private CourseRecordJson course(CourseId id, Actor reader, Instant now) {
    CourseFile file = access.toRead(id, reader);
    return CourseRecordJson.of(
        file,
        upkeep.evaluate(file, now),
        ledger.entries(id, 0, Integer.MAX_VALUE),
        ledger.proposals(id),
        read.discretion(file, reader, now));
  }
}
