package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.app.RecordResult;
import org.coursewatch.course.app.RecordResult.Outcome;
import org.coursewatch.lab.UnmatchedResult.Told;
import org.coursewatch.lab.UnmatchedResults;
import org.coursewatch.lab.app.LaboratoryDoor.Finding;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;

/**
 * Takes a result of a laboratory. One that fits nobody is refused and counted; too many slow the
 * account down. A positive result is never kept out: one that fits nobody is kept for a person to
 * look at, and while the account is slowed down every positive one is taken with the same answer,
 * which tells a guesser nothing.
 */
@ApplicationScoped
public class ReceiveResult {

  /** What the laboratory is told. */
  public sealed interface Receipt {

    /** It is in the patient's record as {@code factId}. */
    record Recorded(String factId) implements Receipt {}

    /** It was taken, and nobody is told whose it is. */
    record Taken(UUID id) implements Receipt {}
  }

  private final LaboratoryDoor door;
  private final RecordResult record;
  private final UnmatchedResults unmatched;
  private final AuditTrail audit;

  @Inject
  public ReceiveResult(
      LaboratoryDoor door, RecordResult record, UnmatchedResults unmatched, AuditTrail audit) {
    this.door = door;
    this.record = record;
    this.unmatched = unmatched;
    this.audit = audit;
  }

  /**
   * Takes {@code result} of the patient with this number and birth date.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no laboratory or the
   *     result none of a laboratory; and, unless it is positive, when nobody has both, there is no
   *     course, or the account has to wait; when it cannot be true
   */
  @Transactional
  public Receipt receive(
      PatientNumber number, LocalDate birthDate, CourseFact result, Actor by, Instant now) {
    record.requireResult(result, by);
    PregnancyTested positive =
        result instanceof PregnancyTested test && test.isPositive() ? test : null;
    Finding finding = door.look(number, birthDate, by, now);
    if (finding instanceof Finding.Slowed(Instant until) && positive == null) {
      throw LabProblems.later(Duration.between(now, until));
    }
    Outcome outcome =
        finding instanceof Finding.Unknown
            ? new Outcome.Nobody()
            : record.record(number, birthDate, result, by, now);
    boolean silent = finding instanceof Finding.Slowed;
    return switch (outcome) {
      case Outcome.Recorded(var entry) ->
          silent ? new Receipt.Taken(UUID.randomUUID()) : new Receipt.Recorded(entry.factId());
      case Outcome.Nobody _, Outcome.NoCourse _, Outcome.Refused _ -> {
        boolean refused = outcome instanceof Outcome.Refused && !silent;
        if (positive == null || refused) {
          throw told(outcome);
        }
        yield keep(new Told(number, birthDate, positive), by, now);
      }
    };
  }

  private static RuntimeException told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var problem, var _) -> problem;
      case Outcome.NoCourse _ -> LabProblems.noCourse();
      case Outcome.Nobody _, Outcome.Recorded _ -> LabProblems.noSuchPatient();
    };
  }

  private Receipt keep(Told told, Actor by, Instant now) {
    UUID id = UUID.randomUUID();
    unmatched.keep(id, by.account(), told, now);
    AuditSubject subject = AuditSubject.list("unmatched-results").with(id.toString());
    audit.note(by, AuditAction.RESULT_KEPT, subject, now);
    return new Receipt.Taken(id);
  }
}
