package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.Letter;
import org.coursewatch.notice.NoticePlanning;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeQueue;
import org.coursewatch.notice.NoticeQueue.Waiting;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.Postman;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.notice.Retry;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FaultKind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends notices by mail. One is taken and put into words in one transaction, sent outside of any,
 * and ticked off in another: should the service stop in between, it is sent again with the same
 * {@code Message-ID}. One whose reason or day is gone, whose account is closed or wants no mail any
 * more, is withdrawn instead.
 */
@ApplicationScoped
public class SendNotices {

  private static final Logger LOG = Logger.getLogger(SendNotices.class);

  /** A notice and its words; none when it was withdrawn. */
  private record Taken(Waiting notice, @Nullable Letter letter) {}

  private final NoticeQueue queue;
  private final NoticePlanning planning;
  private final PreferenceBook preferences;
  private final NoticeWriter writer;
  private final Postman postman;
  private final UnsubscribeToken unsubscribe;
  private final NoticeSettings settings;
  private final People people;
  private final WhoActs who;

  @Inject
  SendNotices(
      NoticeQueue queue,
      NoticePlanning planning,
      PreferenceBook preferences,
      NoticeWriter writer,
      Postman postman,
      UnsubscribeToken unsubscribe,
      NoticeSettings settings,
      People people,
      WhoActs who) {
    this.queue = queue;
    this.planning = planning;
    this.preferences = preferences;
    this.writer = writer;
    this.postman = postman;
    this.unsubscribe = unsubscribe;
    this.settings = settings;
    this.people = people;
    this.who = who;
  }

  /** Tries every notice that is due at {@code now} once; how many were sent. */
  public int sendDue(Instant now) {
    int sent = 0;
    Optional<Taken> taken = take(now);
    while (taken.isPresent()) {
      sent += send(taken.get(), now) ? 1 : 0;
      taken = take(now);
    }
    return sent;
  }

  private Optional<Taken> take(Instant now) {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> queue.takeMail(now, settings.today(now)).map(notice -> written(notice, now)));
  }

  private Taken written(Waiting notice, Instant now) {
    if (!notice.day().equals(settings.today(now))) {
      overtaken(notice, now);
      return new Taken(notice, null);
    }
    Letter letter = letter(notice, now);
    if (letter == null) {
      queue.withdrawn(notice.id(), now);
    }
    return new Taken(notice, letter);
  }

  /** Its day is over. If it was tried in vain somebody has to know; else today has its own. */
  private void overtaken(Waiting notice, Instant now) {
    if (notice.attempts() > 1) {
      queue.givenUp(notice.id(), "its day is over", now);
    } else {
      queue.withdrawn(notice.id(), now);
    }
  }

  private @Nullable Letter letter(Waiting notice, Instant now) {
    NoticePreferences to = preferences.find(notice.account()).orElse(null);
    boolean isWanted =
        to != null
            && to.isVerified()
            && to.channels().contains(Channel.MAIL)
            && people.actor(notice.account(), now).isPresent();
    if (to == null || !isWanted || !notice.isOpen()) {
      return null;
    }
    if (notice.reason() == NoticeReason.DIGEST) {
      return writer.digest(
          planning.standing(notice.account(), notice.day(), now), to, settings.address());
    }
    if (!to.reminders().contains(notice.reason())) {
      return null;
    }
    String stop = settings.address() + "/unsubscribe/" + unsubscribe.of(notice.account());
    return writer.reminder(notice.reason(), notice.about(), to, settings.address(), stop);
  }

  private boolean send(Taken taken, Instant now) {
    Letter letter = taken.letter();
    UUID id = taken.notice().id();
    if (letter == null) {
      return false;
    }
    try {
      postman.deliver(id, letter);
    } catch (RuntimeException e) {
      String kind = FaultKind.of(e);
      LOG.warnf("Notice %s could not be sent: %s", id, kind);
      note(() -> fail(taken.notice(), kind, now));
      return false;
    }
    note(() -> queue.sent(id, now));
    return true;
  }

  private void fail(Waiting notice, String kind, Instant now) {
    if (Retry.isLast(notice.attempts())) {
      queue.givenUp(notice.id(), kind, now);
    } else {
      queue.failed(notice.id(), kind);
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
