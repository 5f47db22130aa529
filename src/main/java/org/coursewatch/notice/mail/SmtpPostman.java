package org.coursewatch.notice.mail;

import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  public void deliver(Mail mail) {
    mailer.send(io.quarkus.mailer.Mail.withText(mail.recipient(), mail.subject(), mail.text()));
  }
}
