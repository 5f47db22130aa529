package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.dispense.app.OwnAuthorization.Locked;
import org.coursewatch.people.Actor;

/** The pharmacy confirms that the product of a reversed authorization went back to stock. */
@ApplicationScoped
public class ConfirmReturn {

  private final OwnAuthorization own;
  private final AuthorizationBook book;
  private final AuthorizationRegister register;
  private final AuditTrail audit;

  @Inject
  public ConfirmReturn(
      OwnAuthorization own,
      AuthorizationBook book,
      AuthorizationRegister register,
      AuditTrail audit) {
    this.own = own;
    this.book = book;
    this.register = register;
    this.audit = audit;
  }

  /**
   * The authorization, its product back in stock. One that the service has to reverse, and has not
   * yet, is reversed first.
   *
   * @throws org.coursewatch.platform.ProblemException when the authorization is not the actor's
   *     pharmacy's or not reversed, or the return is confirmed already
   */
  @Transactional
  public Authorization confirm(AuthorizationNumber number, Actor by, Instant now) {
    Locked locked = own.lock(number, by, now);
    audit.attempt(AuditAction.RETURN_CONFIRMED.on(locked.subject()));
    Authorization authorization = book.settled(locked);
    if (authorization.stockReturn() != null) {
      throw DispenseProblems.returnedAlready(authorization);
    }
    return switch (authorization.status()) {
      case HANDED_OVER -> throw DispenseProblems.handedOver(authorization);
      case LIVE, LAPSED, NO_LONGER_CLEARED -> throw DispenseProblems.notReversed(authorization);
      case REVERSED -> {
        StockReturn returned = new StockReturn(locked.at(), by.account());
        register.confirmReturn(authorization.issued(), returned);
        audit.note(by, AuditAction.RETURN_CONFIRMED, locked.subject(), now);
        yield authorization.with(returned);
      }
    };
  }
}
