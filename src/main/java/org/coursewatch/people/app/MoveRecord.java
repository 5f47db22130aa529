package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Custody;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;

/**
 * Makes another prescriber responsible: for the patient, for all courses and for what is derived
 * from them, in one transaction. It acts for the service, because neither prescriber sees the
 * record before and after. The caller has asked whether it may be done.
 */
@AsSystem
@ApplicationScoped
public class MoveRecord {

  private final PatientBook book;
  private final Custody custody;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;

  @Inject
  public MoveRecord(PatientBook book, Custody custody, CourseLedger ledger, CourseUpkeep upkeep) {
    this.book = book;
    this.custody = custody;
    this.ledger = ledger;
    this.upkeep = upkeep;
  }

  /** Moves the whole record that {@code patient} belongs to. */
  @Transactional
  public void moveAll(PatientId patient, PrescriberId to, Instant now) {
    move(book.record(patient), patient, to, now);
  }

  /** Moves {@code patient} alone, not what it was merged with. */
  @Transactional
  public void moveOne(PatientId patient, PrescriberId to, Instant now) {
    move(Set.of(patient), patient, to, now);
  }

  private void move(Set<PatientId> record, PatientId patient, PrescriberId to, Instant now) {
    for (PatientId each : record) {
      PatientRecord locked = book.lock(each).orElseThrow();
      custody.move(locked.id(), to, now);
    }
    for (CourseId each : ledger.of(patient)) {
      CourseFile file = ledger.lock(each).orElseThrow();
      if (record.contains(file.patient())) {
        upkeep.settle(ledger.hand(file, to), now);
      }
    }
  }
}
