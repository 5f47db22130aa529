package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactAttempt.Channel;
import org.coursewatch.escalation.ContactAttempt.Outcome;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The practice tried to reach a patient, and says what came of it. */
@ApplicationScoped
public class RecordContactAttempt {

  /**
   * What is told.
   *
   * @param at when it was tried
   * @param channel by what means
   * @param outcome what came of it
   * @param note what else is worth knowing, null for nothing
   */
  public record Told(Instant at, Channel channel, Outcome outcome, @Nullable String note) {}

  private final CourseAccess access;
  private final CourseUpkeep upkeep;
  private final ContactBook book;
  private final TraceLosses trace;
  private final AuditTrail audit;

  @Inject
  public RecordContactAttempt(
      CourseAccess access,
      CourseUpkeep upkeep,
      ContactBook book,
      TraceLosses trace,
      AuditTrail audit) {
    this.access = access;
    this.upkeep = upkeep;
    this.book = book;
    this.trace = trace;
    this.audit = audit;
  }

  /**
   * Adds the attempt. It closes no check, even when the patient counts as lost from then on.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's to
   *     change, or the attempt lies ahead
   */
  @Transactional
  public ContactAttempt record(CourseId id, Told told, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    audit.attempt(AuditAction.CONTACT_ATTEMPTED.on(AuditSubject.of(file)));
    if (by.role() != Role.PRESCRIBER && by.role() != Role.DESIGNEE) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Attempts to reach a patient are recorded by the practice.",
              "Ask the treating practice.")
          .asException();
    }
    access.refuseStopped(by);
    if (told.at().isAfter(now)) {
      throw Problem.malformed(
              List.of(
                  new FieldError("at", "lies ahead", "Send the instant at which it was tried.")))
          .asException();
    }
    Question question = upkeep.question(file, now);
    ContactAttempt attempt =
        new ContactAttempt(
            UUID.randomUUID(),
            id,
            told.at(),
            question.program().zone().dayOf(told.at()),
            by.account(),
            told.channel(),
            told.outcome(),
            now,
            told.note());
    book.add(file, attempt);
    trace.trace(file, question);
    AuditSubject subject = AuditSubject.of(file).with(attempt.id().toString());
    audit.note(by, AuditAction.CONTACT_ATTEMPTED, subject, now);
    return attempt;
  }
}
