package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Allowed;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;

/**
 * Gives a pharmacy the number under which it may hand over one supply. However many ask at once,
 * one gets it: the course is locked before it is looked at.
 */
@ApplicationScoped
public class IssueAuthorization {

  /**
   * The pharmacy's live authorization.
   *
   * @param isNew false when the pharmacy had it already
   */
  public record Outcome(Authorization authorization, boolean isNew) {}

  private final PharmacyAccess access;
  private final CourseAtPharmacy courses;
  private final AuthorizationBook book;

  @Inject
  public IssueAuthorization(
      PharmacyAccess access, CourseAtPharmacy courses, AuthorizationBook book) {
    this.access = access;
    this.courses = courses;
    this.book = book;
  }

  /**
   * A new authorization, or the live one the pharmacy has.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy, nobody
   *     has both the number and the birth date, or the rules refuse the supply
   */
  @Transactional
  public Outcome issue(
      PatientNumber number, LocalDate birthDate, RequestedSupply supply, Actor by, Instant now) {
    Pharmacy pharmacy = access.pharmacy(by);
    Patient patient = courses.patient(number, birthDate);
    CourseFile file = courses.lock(patient).orElseThrow(DispenseProblems::notCleared);
    Question question = courses.question(file, pharmacy, now).requesting(supply.asRequest());
    Evaluation evaluation = Evaluator.evaluate(question);
    return switch (DispenseDecision.of(question, evaluation)) {
      case Refused refused -> throw DispenseProblems.refused(refused.refusals());
      case Allowed allowed -> {
        AuthorizationNumber held = allowed.number();
        yield held == null
            ? new Outcome(
                book.enter(file, question, evaluation, allowed.lastDay(), supply, by), true)
            : new Outcome(book.find(held, question), false);
      }
    };
  }
}
