package org.coursewatch.people.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.people.Invitation;
import org.coursewatch.people.PartyStatus;
import org.coursewatch.people.StandingChange;

/**
 * The words of the pages about organizations and accounts, in {@code
 * messages/directory.properties}.
 */
@MessageBundle("directory")
public interface DirectoryWords {

  @Message
  String title();

  @Message
  String kinds();

  @Message
  String prescribers();

  @Message
  String practices();

  @Message
  String pharmacies();

  @Message
  String wholesalers();

  @Message
  String accounts();

  @Message
  String invitations();

  @Message
  String unmatched();

  @Message
  String keptMessages();

  @Message
  String name();

  @Message
  String number();

  @Message
  String npi(String number);

  @Message
  String ncpdp(String number);

  @Message
  String standing();

  @Message
  String activeThrough();

  @Message
  String trainedOn();

  @Message
  String never();

  @Message
  String notActive();

  @Message
  String noStanding();

  @Message
  String none();

  @Message
  String back();

  @Message
  String zone();

  @Message
  String history();

  @Message
  String when();

  @Message
  String what();

  @Message
  String reason();

  @Message
  String by();

  @Message
  String through(String day);

  @Message
  String noHistory();

  @Message
  String decide();

  @Message
  String decideLead();

  @Message
  String decision();

  @Message
  String suspend();

  @Message
  String reinstate();

  @Message
  String deactivate();

  @Message
  String reasonHint();

  @Message
  String record();

  @Message
  String chooseDecision();

  @Message
  String giveReason();

  @Message
  String trainings();

  @Message
  String trained();

  @Message
  String trainedDay();

  @Message
  String noTrainings();

  @Message
  String account();

  @Message
  String role();

  @Message
  String status();

  @Message
  String open();

  @Message
  String closed();

  @Message
  String close();

  @Message
  String reopen();

  @Message
  String closeAccount(String name);

  @Message
  String reopenAccount(String name);

  @Message
  String closeLead();

  @Message
  String reopenLead();

  @Message
  String toReopen();

  @Message
  String toClose();

  @Message
  String invite();

  @Message
  String inviteLead();

  @Message
  String email();

  @Message
  String emailHint();

  @Message
  String partyId();

  @Message
  String partyHint();

  @Message
  String send();

  @Message
  String sent();

  @Message
  String invitedAt();

  @Message
  String goodUntil();

  @Message
  String revoke();

  @Message
  String noInvitations();

  @Message
  String notAnId();

  @Message
  String notAnEmail();

  @Message
  String chooseRole();

  @Message
  String party(PartyStatus status);

  @Message
  String happened(StandingChange.Kind kind);

  @Message
  String invited(Invitation.Status status);
}
