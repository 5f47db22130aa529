package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.app.QueueMail;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Invitation;
import org.coursewatch.people.InvitationMail;
import org.coursewatch.people.InvitationRules;
import org.coursewatch.people.Invitations;
import org.coursewatch.people.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Invites somebody to an account, by a mail that goes out once this transaction is done. The token
 * in it is all that opens the account; the address is forgotten once the mail is sent.
 */
@ApplicationScoped
public class Invite {

  private static final int TOKEN_BYTES = 32;

  private final Invitations invitations;
  private final InvitedParty invited;
  private final QueueMail mail;
  private final String address;
  private final SecureRandom random = new SecureRandom();
  private final AuditTrail audit;

  @Inject
  Invite(
      Invitations invitations,
      InvitedParty invited,
      QueueMail mail,
      @ConfigProperty(name = "coursewatch.address") String address,
      AuditTrail audit) {
    this.invitations = invitations;
    this.invited = invited;
    this.mail = mail;
    this.address = address;
    this.audit = audit;
  }

  /**
   * Invites to an account in {@code role}.
   *
   * @param recipient the e-mail address
   * @param party the prescriber, practice, pharmacy, wholesaler or patient the account is for, as
   *     far as the role leaves a choice
   * @throws org.coursewatch.platform.ProblemException when the caller does not invite this role, or
   *     nobody for this party
   */
  @Transactional
  public Invitation invite(
      Role role, String recipient, @Nullable UUID party, Actor by, Instant now) {
    if (!InvitationRules.invitedBy(by.role()).contains(role)) {
      throw PartyProblems.notPermitted(
          "Your role invites nobody to be " + role.label() + ".",
          "You invite "
              + InvitationRules.invitedBy(by.role()).stream().map(Role::label).sorted().toList()
              + "; ask the program's office for others.");
    }
    ActingFor actingFor = invited.actingFor(role, party, by);
    Invitation invitation =
        new Invitation(
            UUID.randomUUID(),
            role,
            actingFor,
            by.account(),
            now,
            now.plus(Invitation.GOOD_FOR),
            null,
            null);
    String token = token();
    invitations.add(invitation, token);
    audit.note(by, AuditAction.INVITED, subject(invitation), now);
    mail.queue(InvitationMail.of(invitation, recipient, address, token), now);
    return invitation;
  }

  /** The caller's own in the order of ids, at most {@code most}. */
  @Transactional
  public List<Invitation> list(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("invitations"), now);
    return invitations.list(by.account(), after, most);
  }

  /**
   * Takes an invitation back.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's; or
   *     when it was used or taken back already
   */
  @Transactional
  public Invitation revoke(UUID id, Actor by, Instant now) {
    Invitation invitation =
        invitations
            .find(id)
            .filter(
                found -> by.role() == Role.ADMINISTRATOR || found.invitedBy().equals(by.account()))
            .orElseThrow(() -> PartyProblems.notFound("invitation"));
    audit.attempt(AuditAction.INVITATION_REVOKED.on(subject(invitation)));
    if (invitation.acceptedAt() != null || invitation.revokedAt() != null) {
      throw PartyProblems.conflict(
          "The invitation is " + invitation.status(now) + " already.",
          "Close the account instead, if there is one.");
    }
    invitations.revoked(id, by.account(), now);
    audit.note(by, AuditAction.INVITATION_REVOKED, subject(invitation), now);
    return invitations.find(id).orElseThrow();
  }

  private static AuditSubject subject(Invitation invitation) {
    return PartyNotes.account(invitation.id(), invitation.actingFor());
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
