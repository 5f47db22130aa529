package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.OwnAuthorization.Locked;
import org.coursewatch.people.Actor;

/** The pharmacy gives an authorization back; inside the window that frees the window again. */
@ApplicationScoped
public class ReverseAuthorization {

  private final OwnAuthorization own;
  private final AuthorizationBook book;
  private final AuditTrail audit;

  @Inject
  public ReverseAuthorization(OwnAuthorization own, AuthorizationBook book, AuditTrail audit) {
    this.own = own;
    this.book = book;
    this.audit = audit;
  }

  /**
   * The authorization, reversed.
   *
   * @param reason the pharmacy's, in a few words
   * @throws org.coursewatch.platform.ProblemException when the authorization is not the actor's
   *     pharmacy's, was handed over, or is reversed already
   */
  @Transactional
  public Authorization reverse(AuthorizationNumber number, String reason, Actor by, Instant now) {
    Locked locked = own.lock(number, by, now);
    audit.attempt(AuditAction.AUTHORIZATION_REVERSED.on(locked.subject()));
    return switch (locked.authorization().status()) {
      case HANDED_OVER -> throw DispenseProblems.handedOver(locked.authorization());
      case REVERSED -> throw DispenseProblems.reversedAlready(locked.authorization());
      case LIVE, LAPSED, NO_LONGER_CLEARED -> {
        audit.note(by, AuditAction.AUTHORIZATION_REVERSED, locked.subject(), now);
        AuthorizationReversed fact = new AuthorizationReversed(locked.at(), number.value(), reason);
        yield book.add(fact, locked.file(), locked.issued(), by, locked.at());
      }
    };
  }
}
