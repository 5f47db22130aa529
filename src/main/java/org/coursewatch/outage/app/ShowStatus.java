package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.app.WatchOutbox;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenances;
import org.coursewatch.outage.Outage;
import org.coursewatch.outage.ServiceStatus;
import org.coursewatch.outage.ServiceStatus.Condition;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ReadOnly;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the service can do now, for everybody. It is looked at no more often than twice a minute,
 * however many ask, and answers also when the database does not.
 */
@ApplicationScoped
public class ShowStatus {

  private static final Logger LOG = Logger.getLogger(ShowStatus.class);
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration SHOWN = Duration.ofDays(90);
  private static final Duration LATE = Duration.ofMinutes(15);

  /** What the database tells. */
  private record Told(
      Instant at,
      boolean reached,
      boolean late,
      @Nullable Instant upSince,
      List<Maintenance> maintenance,
      List<Outage> outages) {}

  private static final Told NOTHING =
      new Told(Instant.EPOCH, false, false, null, List.of(), List.of());

  private final OutagesPart part;
  private final Maintenances maintenances;
  private final WatchOutbox outbox;
  private final ReadOnly readOnly;
  private final WhoActs who;
  private Told told = NOTHING;

  @Inject
  ShowStatus(
      OutagesPart part,
      Maintenances maintenances,
      WatchOutbox outbox,
      ReadOnly readOnly,
      WhoActs who) {
    this.part = part;
    this.maintenances = maintenances;
    this.outbox = outbox;
    this.readOnly = readOnly;
    this.who = who;
  }

  /** How the service does at {@code now}. */
  public ServiceStatus at(Instant now) {
    Told known = told(now);
    Instant closedUntil = readOnly.until(now).orElse(null);
    Condition closed = closedUntil == null ? Condition.WORKS : Condition.CLOSED;
    Condition late = known.late() ? Condition.LATE : Condition.WORKS;
    return new ServiceStatus(
        known.at(),
        known.reached() ? Condition.WORKS : Condition.DOWN,
        known.reached() ? closed : Condition.DOWN,
        known.reached() ? (closedUntil == null ? late : closed) : Condition.DOWN,
        closedUntil,
        known.upSince(),
        known.maintenance().stream().filter(each -> !each.isOver(now)).toList(),
        known.outages());
  }

  private synchronized Told told(Instant now) {
    boolean isFresh =
        !NOTHING.equals(told)
            && !now.isBefore(told.at())
            && Duration.between(told.at(), now).compareTo(KEPT) < 0;
    if (!isFresh) {
      told = look(now);
    }
    return told;
  }

  private Told look(Instant now) {
    try {
      boolean late =
          outbox.age(Channel.MAIL).compareTo(LATE) > 0
              || outbox.age(Channel.WEBHOOK).compareTo(LATE) > 0;
      return who.inNewTransaction(Actor.SYSTEM, () -> read(now, late));
    } catch (RuntimeException e) {
      LOG.warnf("The status page does not reach the database: %s", e.getClass().getName());
      return new Told(now, false, false, null, told.maintenance(), told.outages());
    }
  }

  private Told read(Instant now, boolean late) {
    List<Outage> outages = part.outages(now.minus(SHOWN), now, now);
    Instant upSince = outages.isEmpty() ? part.countedSince() : outages.getLast().until();
    return new Told(now, true, late, upSince, maintenances.from(now), outages.reversed());
  }
}
