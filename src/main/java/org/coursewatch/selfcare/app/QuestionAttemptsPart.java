package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.selfcare.QuestionAttempts;
import org.coursewatch.selfcare.json.QuestionAttemptJson;

/** How the patient answered the month's questions. */
@ApplicationScoped
class QuestionAttemptsPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final QuestionAttempts attempts;

  @Inject
  QuestionAttemptsPart(CourseLedger ledger, QuestionAttempts attempts) {
    this.ledger = ledger;
    this.attempts = attempts;
  }

  @Override
  public int place() {
    return 44;
  }

  @Override
  public String name() {
    return "questionAttempts";
  }

  @Override
  public String title() {
    return "Your answers to the month's questions";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(course -> attempts.newest(course, null, Integer.MAX_VALUE).stream())
        .map(QuestionAttemptJson::of)
        .toList();
  }
}
