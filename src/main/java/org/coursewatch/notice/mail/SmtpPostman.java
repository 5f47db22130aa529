package org.coursewatch.notice.mail;

import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.coursewatch.notice.Letter;
import org.coursewatch.notice.Mail;
import org.coursewatch.notice.Postman;

/** {@link Postman} over SMTP; {@code quarkus.mailer.*} says to which server. */
@ApplicationScoped
class SmtpPostman implements Postman {

  private final Mailer mailer;

  @Inject
  SmtpPostman(Mailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public void deliver(UUID id, Mail mail) {
    mailer.send(message(id, mail));
  }

  @Override
  public void deliver(UUID id, Letter letter) {
    io.quarkus.mailer.Mail message = message(id, letter.mail()).setHtml(letter.html());
    if (letter.unsubscribe() != null) {
      message
          .addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">")
          .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    mailer.send(message);
  }

  private static io.quarkus.mailer.Mail message(UUID id, Mail mail) {
    return io.quarkus.mailer.Mail.withText(mail.recipient(), mail.subject(), mail.text())
        .addHeader("Message-ID", "<" + id + "@coursewatch>")
        .addHeader("Auto-Submitted", "auto-generated");
  }
}
