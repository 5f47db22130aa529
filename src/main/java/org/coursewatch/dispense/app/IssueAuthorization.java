package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Allowed;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.RefusedSupply.AskedFor;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
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
  private final RefusedRequest refusal;
  private final AuditTrail audit;

  @Inject
  public IssueAuthorization(
      PharmacyAccess access,
      CourseAtPharmacy courses,
      AuthorizationBook book,
      RefusedRequest refusal,
      AuditTrail audit) {
    this.access = access;
    this.courses = courses;
    this.book = book;
    this.refusal = refusal;
    this.audit = audit;
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
    PharmacyAccess.Opening opening = access.open(number, birthDate, by);
    Pharmacy pharmacy = opening.pharmacy();
    PatientId patient = opening.patient();
    audit.attempt(AuditAction.AUTHORIZATION_ISSUED.on(AuditSubject.of(patient)));
    CourseFile file = courses.lock(patient).orElseThrow(DispenseProblems::notCleared);
    Question question = courses.question(file, pharmacy, now).requesting(supply.asRequest());
    Evaluation evaluation = Evaluator.evaluate(question);
    DispenseDecision decision = DispenseDecision.of(question, evaluation);
    audit.attempt(
        AuditAction.AUTHORIZATION_ISSUED
            .on(AuditSubject.of(file))
            .under(evaluation.rules().id())
            .codes(decision.codes()));
    return switch (decision) {
      case Refused refused -> {
        refusal.remember(AskedFor.AUTHORIZATION, file.id(), pharmacy.id(), question, evaluation);
        throw DispenseProblems.refused(refused.refusals());
      }
      case Allowed allowed -> {
        AuthorizationNumber held = allowed.number();
        Outcome outcome =
            held == null
                ? new Outcome(
                    book.enter(file, question, evaluation, allowed.lastDay(), supply, by), true)
                : new Outcome(book.find(held, question), false);
        audit.note(by, note(outcome, file), now);
        yield outcome;
      }
    };
  }

  private static AuditNote note(Outcome outcome, CourseFile file) {
    IssuedAuthorization issued = outcome.authorization().issued();
    AuditAction action =
        outcome.isNew() ? AuditAction.AUTHORIZATION_ISSUED : AuditAction.AUTHORIZATION_REPEATED;
    return action
        .on(AuditSubject.authorization(file, issued.number().value()))
        .under(issued.rules());
  }
}
