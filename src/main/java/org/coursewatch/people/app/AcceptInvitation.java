package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Invitation;
import org.coursewatch.people.Invitations;
import org.coursewatch.people.Role;

/**
 * Enrolls an account for whoever signed in and holds the token of an invitation. The account is not
 * known before, so that the service itself acts.
 */
@AsSystem
@ApplicationScoped
public class AcceptInvitation {

  private final Invitations invitations;
  private final Accounts accounts;
  private final AuditTrail audit;

  @Inject
  AcceptInvitation(Invitations invitations, Accounts accounts, AuditTrail audit) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * The new account, called {@code name}.
   *
   * @param token from the mail
   * @param name what the identity provider calls whoever signed in
   * @param hasRole whether the identity provider gave that role
   * @throws org.coursewatch.platform.ProblemException when no invitation has the token, it was
   *     used, taken back or is too old, the account is enrolled, or was not given the role
   */
  @Transactional
  public Account accept(String token, String name, Predicate<Role> hasRole, Instant now) {
    Invitation invitation =
        invitations.lock(token).orElseThrow(() -> PartyProblems.notFound("invitation"));
    refuseUnlessOpen(invitation, now);
    if (accounts.named(name).isPresent()) {
      throw PartyProblems.conflict(
          "This account is enrolled already.",
          "Sign in with another account to use the invitation.");
    }
    if (!hasRole.test(invitation.role())) {
      throw PartyProblems.notPermitted(
          "The invitation is for the role "
              + invitation.role().label()
              + ", which your account was not given.",
          "Ask whoever keeps the accounts of your organization to give it that role.");
    }
    Account account =
        new Account(UUID.randomUUID(), name, invitation.role(), invitation.actingFor(), null);
    accounts.open(
        account,
        new AccountChange(name, AccountChange.Kind.OPENED, now, null, invitation.invitedBy()));
    invitations.accepted(invitation.id(), name, now);
    audit.note(
        actor(account),
        AuditAction.INVITATION_ACCEPTED,
        PartyNotes.account(invitation.id(), invitation.actingFor()),
        now);
    return account;
  }

  private static Actor actor(Account account) {
    ActingFor actingFor = account.actingFor();
    return new Actor(
        account.name(),
        account.role(),
        actingFor.prescriber(),
        actingFor.pharmacy(),
        actingFor.patient());
  }

  private static void refuseUnlessOpen(Invitation invitation, Instant now) {
    switch (invitation.status(now)) {
      case OPEN -> {}
      case ACCEPTED ->
          throw PartyProblems.conflict(
              "The invitation was used already.", "Ask for another one if that was not you.");
      case REVOKED ->
          throw PartyProblems.conflict(
              "The invitation was taken back.", "Ask whoever invited you.");
      case EXPIRED ->
          throw PartyProblems.conflict("The invitation is too old.", "Ask for another one.");
    }
  }
}
