package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.notice.Outbox;
import org.coursewatch.notice.Outbox.Waiting;
import org.coursewatch.notice.Postman;
import org.coursewatch.notice.Retry;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FaultKind;
import org.jboss.logging.Logger;

/**
 * Sends what waits. A mail is taken in one transaction, sent outside of any, and ticked off in
 * another: should the service stop in between, it is sent again rather than never, as the same
 * message.
 */
@ApplicationScoped
public class SendMail {

  private static final Logger LOG = Logger.getLogger(SendMail.class);

  private final Outbox outbox;
  private final Postman postman;
  private final WhoActs who;

  @Inject
  SendMail(Outbox outbox, Postman postman, WhoActs who) {
    this.outbox = outbox;
    this.postman = postman;
    this.who = who;
  }

  /** Tries every mail that is due at {@code now} once; how many were sent. */
  public int sendDue(Instant now) {
    int sent = 0;
    Optional<Waiting> waiting = take(now);
    while (waiting.isPresent()) {
      sent += send(waiting.get(), now) ? 1 : 0;
      waiting = take(now);
    }
    return sent;
  }

  private Optional<Waiting> take(Instant now) {
    return who.inNewTransaction(Actor.SYSTEM, () -> outbox.take(now));
  }

  private boolean send(Waiting waiting, Instant now) {
    try {
      postman.deliver(waiting.id(), waiting.mail());
    } catch (RuntimeException e) {
      String kind = FaultKind.of(e);
      LOG.warnf("Mail %s could not be sent: %s", waiting.id(), kind);
      note(() -> fail(waiting, kind));
      return false;
    }
    note(() -> outbox.sent(waiting.id(), now));
    return true;
  }

  private void fail(Waiting waiting, String kind) {
    if (Retry.isLast(waiting.attempts())) {
      outbox.givenUp(waiting.id(), kind);
    } else {
      outbox.failed(waiting.id(), kind);
    }
  }

  private void note(Runnable work) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          work.run();
          return true;
        });
  }
}
