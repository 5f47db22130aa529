package org.coursewatch.notice.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.coursewatch.notice.Letter;
import org.coursewatch.notice.Mail;
import org.coursewatch.notice.Postman;

/**
 * {@link Postman} over SMTP; {@code quarkus.mailer.*} says to which server. One that keeps silent
 * is left after a while and tried again later, so that it does not hold up everybody's mail.
 */
@ApplicationScoped
class SmtpPostman implements Postman {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReactiveMailer mailer;

  @Inject
  SmtpPostman(ReactiveMailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public void deliver(UUID id, Mail mail) {
    send(message(id, mail));
  }

  @Override
  public void deliver(UUID id, Letter letter) {
    io.quarkus.mailer.Mail message = message(id, letter.mail()).setHtml(letter.html());
    if (letter.unsubscribe() != null) {
      message
          .addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">")
          .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    send(message);
  }

  private void send(io.quarkus.mailer.Mail message) {
    mailer.send(message).await().atMost(PATIENCE);
  }

  private static io.quarkus.mailer.Mail message(UUID id, Mail mail) {
    return io.quarkus.mailer.Mail.withText(mail.recipient(), mail.subject(), mail.text())
        .addHeader("Message-ID", "<" + id + "@coursewatch>")
        .addHeader("Auto-Submitted", "auto-generated");
  }
}
