package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.History;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.selfcare.Drawing;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.coursewatch.selfcare.QuestionAttempt.Asked;
import org.coursewatch.selfcare.QuestionAttempts;
import org.coursewatch.selfcare.QuestionBank;

/**
 * The patient answers the month's questions. When all five are right the service records, in the
 * patient's name, that they were.
 */
@ApplicationScoped
public class AnswerQuestions {

  private final CourseAccess access;
  private final CourseUpkeep upkeep;
  private final OwnDays days;
  private final QuestionBank bank;
  private final QuestionAttempts attempts;
  private final RecordFact record;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  AnswerQuestions(
      CourseAccess access,
      CourseUpkeep upkeep,
      OwnDays days,
      QuestionBank bank,
      QuestionAttempts attempts,
      RecordFact record,
      AuditTrail audit) {
    this.access = access;
    this.upkeep = upkeep;
    this.days = days;
    this.bank = bank;
    this.attempts = attempts;
    this.record = record;
    this.audit = audit;
  }

  /**
   * Begins an attempt; one that was begun on the same program day and is not finished goes on.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's own, has
   *     no questions, or they were answered today
   */
  @Transactional
  public QuestionAttempt start(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    audit.attempt(AuditAction.QUESTIONS_STARTED.on(AuditSubject.of(file)));
    requirePatient(by);
    Question question = upkeep.question(file, now);
    LocalDate today = question.program().zone().dayOf(now);
    requireQuestions(file, question, now);
    List<QuestionAttempt> last = attempts.newest(id, null, 1);
    if (!last.isEmpty() && goesOn(last.getFirst(), today)) {
      return last.getFirst();
    }
    long seed = random.nextLong();
    String rules = question.program().rules().on(today).id();
    List<String> lastAsked = last.isEmpty() ? List.of() : last.getFirst().asked();
    QuestionAttempt attempt =
        new QuestionAttempt(
            UUID.randomUUID(),
            id,
            rules,
            bank.version(),
            seed,
            Drawing.draw(bank, rules, seed, lastAsked),
            now,
            today,
            List.of());
    attempts.start(attempt);
    audit.note(by, AuditAction.QUESTIONS_STARTED, subject(file, attempt.id()), now);
    return attempt;
  }

  /**
   * Takes an answer.
   *
   * @param turn which question of the attempt is answered, from 1
   * @param choice place of the answer in the bank, from 0
   * @return the attempt with it
   * @throws org.coursewatch.platform.ProblemException when the attempt is not the caller's, is
   *     finished or over, or waits for the answer to another question
   */
  @Transactional
  public QuestionAttempt answer(
      CourseId id, UUID attemptId, int turn, int choice, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    audit.attempt(AuditAction.QUESTIONS_ANSWERED.on(AuditSubject.of(file)));
    requirePatient(by);
    QuestionAttempt attempt = attempts.find(id, attemptId).orElseThrow(QuestionProblems::notFound);
    Question question = upkeep.question(file, now);
    LocalDate today = question.program().zone().dayOf(now);
    Asked asked = asked(attempt, turn, today);
    int answers = bank.find(asked.question()).orElseThrow().answers();
    if (choice < 0 || choice >= answers) {
      throw QuestionProblems.noSuchChoice(answers);
    }
    Answer answer = asked.answered(choice, now, today);
    attempts.answer(attempt, answer);
    audit.note(by, AuditAction.QUESTIONS_ANSWERED, subject(file, attemptId), now);
    QuestionAttempt answered = attempt.with(answer);
    if (answered.isPassed()) {
      pass(file, question, by, now);
    }
    return answered;
  }

  /** Whether {@code attempt} can still be answered on the program day {@code today}. */
  public boolean goesOn(QuestionAttempt attempt, LocalDate today) {
    return !attempt.isPassed()
        && attempt.startedOn().equals(today)
        && attempt.bank() == bank.version();
  }

  private Asked asked(QuestionAttempt attempt, int turn, LocalDate today) {
    if (!goesOn(attempt, today)) {
      throw QuestionProblems.conflict(
          "This attempt is over.", "Begin another one, if the questions are still open.");
    }
    Asked asked = attempt.next(bank).orElseThrow();
    if (asked.turn() != turn) {
      throw QuestionProblems.conflict(
          "The attempt waits for answer " + asked.turn() + ".",
          "Read the attempt and answer the question it asks.");
    }
    return asked;
  }

  private void pass(CourseFile file, Question question, Actor by, Instant now) {
    LocalDate day = days.today(file, question.program().zone(), now);
    if (!isAnswered(file, question, day, now)) {
      record.record(file.id(), new ComprehensionPassed(day), null, by, now);
    }
  }

  private void requireQuestions(CourseFile file, Question question, Instant now) {
    if (!days.month(question, now).isAsked()) {
      throw QuestionProblems.conflict(
          "This course has no questions to answer.", "Nothing has to be done.");
    }
    LocalDate day = days.today(file, question.program().zone(), now);
    if (isAnswered(file, question, day, now)) {
      throw QuestionProblems.conflict(
          "The questions were answered today.", "Nothing has to be done.");
    }
  }

  private static boolean isAnswered(
      CourseFile file, Question question, LocalDate day, Instant now) {
    return History.of(file.course(), now, question.program().zone()).comprehensions.stream()
        .anyMatch(passed -> passed.day().equals(day));
  }

  private static void requirePatient(Actor by) {
    if (by.role() != Role.PATIENT) {
      throw QuestionProblems.notPermitted();
    }
  }

  private static AuditSubject subject(CourseFile file, UUID attempt) {
    return AuditSubject.of(file).with(attempt.toString());
  }
}
