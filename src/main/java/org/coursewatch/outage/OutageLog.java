package org.coursewatch.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.outage.NotedMinutes.Hour;
import org.jspecify.annotations.Nullable;

/**
 * Finds outages in the minutes that nodes noted. A node notes once a minute, a little earlier or
 * later, so that a single minute without a note tells nothing: an outage is two or more in a row.
 */
public final class OutageLog {

  /** What is younger may still be noted. */
  public static final Duration TOO_YOUNG = Duration.ofMinutes(2);

  private static final Duration SHORTEST = Duration.ofMinutes(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private OutageLog() {}

  /**
   * The outages from {@code from} on and before {@code before}, the first first; one that reaches
   * over an end is cut there. Before the first note nothing is counted.
   *
   * @param hours those from {@code from} on and before {@code before}
   * @param planned every maintenance that touches the time
   */
  public static List<Outage> of(
      List<Hour> hours, Instant from, Instant before, List<Maintenance> planned) {
    Map<Instant, Long> noted = new HashMap<>();
    hours.forEach(hour -> noted.merge(hour.start(), hour.minutes(), (a, b) -> a | b));
    List<Outage> outages = new ArrayList<>();
    Instant missing = null;
    Instant end = before.truncatedTo(ChronoUnit.MINUTES);
    for (Instant minute = wholeMinute(from); minute.isBefore(end); minute = minute.plus(MINUTE)) {
      if (isNoted(minute, noted)) {
        close(missing, minute, planned, outages);
        missing = null;
      } else if (missing == null) {
        missing = minute;
      }
    }
    close(missing, end, planned, outages);
    return List.copyOf(outages);
  }

  /** The first noted minute of {@code hours}, given in order; null where there is none. */
  public static @Nullable Instant firstNoted(List<Hour> hours) {
    return hours.stream()
        .filter(hour -> hour.minutes() != 0)
        .findFirst()
        .map(
            hour ->
                hour.start().plus(Duration.ofMinutes(Long.numberOfTrailingZeros(hour.minutes()))))
        .orElse(null);
  }

  private static boolean isNoted(Instant minute, Map<Instant, Long> noted) {
    Instant hour = minute.truncatedTo(ChronoUnit.HOURS);
    long bit = 1L << ChronoUnit.MINUTES.between(hour, minute);
    return (noted.getOrDefault(hour, 0L) & bit) != 0;
  }

  private static void close(
      @Nullable Instant from, Instant until, List<Maintenance> planned, List<Outage> outages) {
    if (from != null && Duration.between(from, until).compareTo(SHORTEST) >= 0) {
      outages.add(new Outage(from, until, isPlanned(from, until, planned)));
    }
  }

  /** One after the other or one over the other, they cover all of it; the first start first. */
  private static boolean isPlanned(Instant from, Instant until, List<Maintenance> planned) {
    Instant covered = from;
    for (Maintenance each : planned) {
      if (!each.isCalledOff()
          && !each.startsAt().isAfter(covered)
          && each.until().isAfter(covered)) {
        covered = each.until();
      }
    }
    return !covered.isBefore(until);
  }

  private static Instant wholeMinute(Instant from) {
    Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(from) ? minute : minute.plus(MINUTE);
  }
}
