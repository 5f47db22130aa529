package org.coursewatch.people;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coursewatch.notice.Mail;

/**
 * What an invitation says. It names nobody, no medicine and nothing of health: mail is read on the
 * way and on locked screens. The token is in the fragment of the link, which no server logs.
 */
public final class InvitationMail {

  static final String SUBJECT = "Your invitation to Coursewatch";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private InvitationMail() {}

  /**
   * @param address where people reach the service, without a slash at its end
   */
  public static Mail of(Invitation invitation, String recipient, String address, String token) {
    String text =
        """
        You were invited to open an account.

        Sign in here and confirm:
        %s/invitation#%s

        The link works once, until %s.
        If you did not expect this message, ignore it: nothing happens then.
        """
            .formatted(address, token, DAY.format(invitation.expiresAt().atOffset(ZoneOffset.UTC)));
    return new Mail(recipient, SUBJECT, text);
  }
}
