package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.notice.Mail;
import org.coursewatch.notice.Outbox;

/** Queues mail in the transaction of the caller: it goes out if that is done, and never if not. */
@ApplicationScoped
public class QueueMail {

  private final Outbox outbox;

  @Inject
  QueueMail(Outbox outbox) {
    this.outbox = outbox;
  }

  public void queue(Mail mail, Instant now) {
    outbox.add(mail, now);
  }
}
