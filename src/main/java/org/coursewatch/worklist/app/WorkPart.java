package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkHistory;
import org.jspecify.annotations.Nullable;

/** What the practice wrote down about calls to a patient, for whoever asks for the whole record. */
@ApplicationScoped
class WorkPart implements PatientRecordPart {

  /** One step, with the reason or comment in the office's words. */
  record StepJson(
      String courseId, String item, String kind, String at, String account, @Nullable String note) {

    static StepJson of(WorkEvent event) {
      return new StepJson(
          event.course().toString(),
          event.key().text(),
          event.kind().name(),
          event.at().toString(),
          event.account(),
          event.note());
    }
  }

  private final CourseLedger ledger;
  private final WorkHistory history;

  @Inject
  WorkPart(CourseLedger ledger, WorkHistory history) {
    this.ledger = ledger;
    this.history = history;
  }

  @Override
  public int place() {
    return 45;
  }

  @Override
  public String name() {
    return "officeWork";
  }

  @Override
  public String title() {
    return "What the office wrote down about calling you";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(course -> history.of(course).stream())
        .map(StepJson::of)
        .toList();
  }
}
