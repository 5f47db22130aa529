package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticeQueue;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;

/** How the outbox does, for whoever watches the service. */
@ApplicationScoped
public class WatchOutbox {

  private final NoticeQueue queue;
  private final ServiceClock clock;
  private final WhoActs who;

  @Inject
  WatchOutbox(NoticeQueue queue, ServiceClock clock, WhoActs who) {
    this.queue = queue;
    this.clock = clock;
    this.who = who;
  }

  /** How long the notice of {@code channel} has been due that waits longest. */
  public Duration age(Channel channel) {
    Instant now = clock.now();
    return who.inNewTransaction(
        Actor.SYSTEM,
        () ->
            queue
                .waitingSince(channel, now)
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO));
  }

  public int deadLetters() {
    return who.inNewTransaction(Actor.SYSTEM, queue::countDeadLetters);
  }
}
