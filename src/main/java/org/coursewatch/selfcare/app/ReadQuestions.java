package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.people.Actor;
import org.coursewatch.selfcare.BankQuestion;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempts;
import org.coursewatch.selfcare.QuestionAttempts.Place;
import org.coursewatch.selfcare.QuestionBank;
import org.jspecify.annotations.Nullable;

/**
 * Reads attempts at the month's questions: the patient the own ones, the practice its patients'.
 */
@ApplicationScoped
public class ReadQuestions {

  private final CourseAccess access;
  private final QuestionAttempts attempts;
  private final QuestionBank bank;
  private final AuditTrail audit;

  @Inject
  ReadQuestions(
      CourseAccess access, QuestionAttempts attempts, QuestionBank bank, AuditTrail audit) {
    this.access = access;
    this.attempts = attempts;
    this.bank = bank;
    this.audit = audit;
  }

  /**
   * The newest of a course first, at most {@code most}.
   *
   * @param after only what comes after this place, null from the newest on
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's
   */
  @Transactional
  public List<QuestionAttempt> list(
      CourseId id, @Nullable Place after, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("question-attempts"), now);
    return attempts.newest(id, after, most);
  }

  /** What is asked next, empty when all are right or the bank has changed since. */
  public Optional<QuestionAttempt.Asked> next(QuestionAttempt attempt) {
    return attempt.bank() == bank.version() ? attempt.next(bank) : Optional.empty();
  }

  /** The question called {@code id}; empty when it was taken out of the bank. */
  public Optional<BankQuestion> question(String id) {
    return bank.find(id);
  }
}
