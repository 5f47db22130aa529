package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.escalation.json.ContactAttemptJson;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/** How practices tried to reach a patient, with what they noted. */
@ApplicationScoped
class ContactAttemptsPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final ContactBook book;

  @Inject
  ContactAttemptsPart(CourseLedger ledger, ContactBook book) {
    this.ledger = ledger;
    this.book = book;
  }

  @Override
  public int place() {
    return 42;
  }

  @Override
  public String name() {
    return "contactAttempts";
  }

  @Override
  public String title() {
    return "Attempts to reach you";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(course -> ledger.find(course).stream())
        .flatMap(file -> book.newest(file, null, Integer.MAX_VALUE).stream())
        .map(ContactAttemptJson::of)
        .toList();
  }
}
