package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.RefusedSupply.AskedFor;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.OwnAuthorization.Locked;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** The pharmacy hands the supply over. The rules are asked again. */
@ApplicationScoped
public class RecordHandOver {

  private final OwnAuthorization own;
  private final AuthorizationBook book;
  private final RefusedRequest refusal;
  private final AuditTrail audit;

  @Inject
  public RecordHandOver(
      OwnAuthorization own, AuthorizationBook book, RefusedRequest refusal, AuditTrail audit) {
    this.own = own;
    this.book = book;
    this.refusal = refusal;
    this.audit = audit;
  }

  /**
   * The authorization, handed over.
   *
   * @param daysSupply what was handed over, at least 1 and not more than authorized; null for all
   *     of it
   * @throws org.coursewatch.platform.ProblemException when the authorization is not the actor's
   *     pharmacy's or not live, more is handed over than authorized, or the rules refuse it by now
   */
  @Transactional
  public Authorization record(
      AuthorizationNumber number, @Nullable Integer daysSupply, Actor by, Instant now) {
    Locked locked = own.lock(number, by, now);
    audit.attempt(AuditAction.SUPPLY_HANDED_OVER.on(locked.subject()));
    if (!locked.authorization().standing().isLive()) {
      throw DispenseProblems.notLive(locked.authorization());
    }
    RequestedSupply authorized = locked.issued().supply();
    if (daysSupply != null && daysSupply > authorized.daysSupply()) {
      throw DispenseProblems.tooManyDays(authorized.daysSupply());
    }
    RequestedSupply supply = daysSupply == null ? authorized : authorized.lasting(daysSupply);
    Question question = locked.question().requesting(supply.asRequest());
    Evaluation evaluation = Evaluator.evaluate(question);
    DispenseDecision decision = DispenseDecision.of(question, evaluation);
    AuditNote note =
        AuditAction.SUPPLY_HANDED_OVER
            .on(locked.subject())
            .under(evaluation.rules().id())
            .codes(decision.codes());
    audit.attempt(note);
    if (decision instanceof Refused refused) {
      refusal.remember(
          AskedFor.HAND_OVER, locked.file().id(), locked.issued().pharmacy(), question, evaluation);
      throw DispenseProblems.refused(refused.refusals());
    }
    audit.note(by, note, now);
    Dispensed fact = new Dispensed(locked.at(), number.value(), supply.daysSupply());
    return book.add(fact, locked.file(), locked.issued(), by, locked.at());
  }
}
