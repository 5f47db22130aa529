package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.OwnAuthorization.Locked;
import org.coursewatch.dispense.json.DecisionText;
import org.coursewatch.people.Actor;

/**
 * Writes down what becomes of an authorization: in the ledger of its course, with the course's
 * upkeep, and in the register. The caller has locked the course and asked the rules.
 */
@ApplicationScoped
class AuthorizationBook {

  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final AuthorizationRegister register;
  private final SecureRandom random = new SecureRandom();

  @Inject
  AuthorizationBook(CourseLedger ledger, CourseUpkeep upkeep, AuthorizationRegister register) {
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.register = register;
  }

  /** The authorization called {@code number}, as it stands when {@code question} is asked. */
  Authorization find(AuthorizationNumber number, Question question) {
    return standing(register.find(number).orElseThrow(), question);
  }

  /** Only what was reversed can have gone back to stock: of others the register is not asked. */
  Authorization standing(IssuedAuthorization issued, Question question) {
    Authorization found = Authorization.of(issued, question, null);
    return found.status() == Status.REVERSED
        ? register.stockReturn(issued).map(found::with).orElse(found)
        : found;
  }

  /**
   * A new authorization for {@code supply}, with the evidence for it.
   *
   * @param question the pharmacy's, with the supply it asks for
   * @param evaluation the answer to it, which allows the supply
   * @param lastDay last program day on which it may be handed over (inside)
   * @throws org.coursewatch.platform.ProblemException not cleared, when something that ended in
   *     this very instant ends the new one too
   */
  Authorization enter(
      CourseFile file,
      Question question,
      Evaluation evaluation,
      LocalDate lastDay,
      RequestedSupply supply,
      Actor by) {
    AuthorizationNumber number = AuthorizationNumber.random(random::nextInt);
    Instant at = question.asOf();
    IssuedAuthorization issued =
        new IssuedAuthorization(
            number,
            file.id(),
            Objects.requireNonNull(by.pharmacy()),
            at,
            lastDay,
            supply,
            evaluation.rules().id(),
            DecisionText.of(file, ledger.headHash(file), question, evaluation));
    AuthorizationIssued fact =
        new AuthorizationIssued(
            at, number.value(), issued.pharmacy().toString(), supply.daysSupply());
    Authorization entered = add(fact, file, issued, by, at);
    if (!entered.standing().isLive()) {
      throw DispenseProblems.notCleared();
    }
    register.register(entered.issued());
    return entered;
  }

  /** The authorization after {@code fact}, which says what became of it. */
  Authorization add(
      CourseFact fact, CourseFile file, IssuedAuthorization issued, Actor by, Instant at) {
    CourseFile settled = upkeep.settle(ledger.append(file, fact, Authorship.of(by), at), at);
    return standing(issued, upkeep.question(settled, at));
  }

  /** The authorization after the upkeep of its course, where the service has to reverse it. */
  Authorization settled(Locked locked) {
    Authorization before = locked.authorization();
    if (!before.standing().awaitsReversal()) {
      return before;
    }
    CourseFile settled = upkeep.settle(locked.file(), locked.at());
    return standing(locked.issued(), upkeep.question(settled, locked.at()));
  }
}
