package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.coursewatch.outage.WorkWaiting;
import org.coursewatch.outage.WorkWaiting.Queue;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;

/** For how long work waits in the background, for whoever watches the service. */
@ApplicationScoped
public class WatchWork {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final WorkWaiting work;
  private final ServiceClock clock;
  private final WhoActs who;
  private Instant lookedAt = Instant.EPOCH;
  private Map<Queue, Instant> since = Map.of();

  @Inject
  WatchWork(WorkWaiting work, ServiceClock clock, WhoActs who) {
    this.work = work;
    this.clock = clock;
    this.who = who;
  }

  /** Since when the oldest of {@code queue} waits; zero when nothing does. */
  public synchronized Duration age(Queue queue) {
    Instant now = clock.now();
    if (now.isBefore(lookedAt) || lookedAt.plus(KEPT).isBefore(now)) {
      since = who.inNewTransaction(Actor.SYSTEM, work::since);
      lookedAt = now;
    }
    Instant waiting = since.get(queue);
    return waiting == null || waiting.isAfter(now) ? Duration.ZERO : Duration.between(waiting, now);
  }
}
