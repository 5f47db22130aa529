package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.coursewatch.dispense.WindowsAtRisk;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Programs;

/** How many open windows end soon, for whoever watches the service. Counted once a minute. */
@ApplicationScoped
public class WatchWindows {

  /** Windows that end today, tomorrow or the day after. */
  public static final int MOST_DAYS = 2;

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final WindowsAtRisk windows;
  private final Programs programs;
  private final ServiceClock clock;
  private final WhoActs who;
  private Instant countedAt = Instant.EPOCH;
  private Map<Integer, Long> counted = Map.of();

  @Inject
  WatchWindows(WindowsAtRisk windows, Programs programs, ServiceClock clock, WhoActs who) {
    this.windows = windows;
    this.programs = programs;
    this.clock = clock;
    this.who = who;
  }

  /** Unused windows whose last day is {@code days} after today. */
  public synchronized long atRisk(int days) {
    Instant now = clock.now();
    if (now.isBefore(countedAt) || countedAt.plus(KEPT).isBefore(now)) {
      counted =
          who.inNewTransaction(
              Actor.SYSTEM,
              () -> windows.count(programs.all().getFirst().zone().dayOf(now), MOST_DAYS));
      countedAt = now;
    }
    return counted.getOrDefault(days, 0L);
  }
}
