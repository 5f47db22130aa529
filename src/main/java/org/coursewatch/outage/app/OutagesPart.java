package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenances;
import org.coursewatch.outage.NotedMinutes;
import org.coursewatch.outage.NotedMinutes.Hour;
import org.coursewatch.outage.Outage;
import org.coursewatch.outage.OutageLog;
import org.jspecify.annotations.Nullable;

/** Outages of a time, in the transaction of whoever asks. */
@ApplicationScoped
class OutagesPart {

  private final NotedMinutes noted;
  private final Maintenances maintenances;

  @Inject
  OutagesPart(NotedMinutes noted, Maintenances maintenances) {
    this.noted = noted;
    this.maintenances = maintenances;
  }

  /** The first minute that was noted; null where no node notes anything. */
  @Nullable Instant countedSince() {
    return noted
        .since()
        .map(hour -> OutageLog.firstNoted(noted.hours(hour, hour.plus(1, ChronoUnit.HOURS))))
        .orElse(null);
  }

  /** From {@code from} on and before {@code before}, as far as it can be known at {@code now}. */
  List<Outage> outages(Instant from, Instant before, Instant now) {
    Instant since = countedSince();
    if (since == null) {
      return List.of();
    }
    Instant known = now.minus(OutageLog.TOO_YOUNG);
    Instant first = from.isBefore(since) ? since : from;
    Instant end = before.isAfter(known) ? known : before;
    if (!end.isAfter(first)) {
      return List.of();
    }
    List<Hour> hours = noted.hours(first.truncatedTo(ChronoUnit.HOURS), end);
    return OutageLog.of(hours, first, end, maintenance(first, end));
  }

  /** Maintenance that touches the time. */
  List<Maintenance> maintenance(Instant from, Instant before) {
    return maintenances.from(from).stream().filter(each -> each.touches(from, before)).toList();
  }
}
