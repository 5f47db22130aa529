package org.coursewatch.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * The hours of every day in which nobody is written to: those in which the recipient's clock on the
 * wall shows a time from {@code from} (inside) until {@code until} (outside). Where clocks are set
 * back, an hour that is shown twice is quiet twice; where they are set forward, a time that is
 * never shown is passed over. No reason breaks them: what cannot wait is told in person.
 *
 * @param from may be later than {@code until}: then midnight lies inside
 * @param until outside
 * @param zone the recipient's
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** At least so long a message can reach somebody on every day. */
  public static final Duration LEAST_AWAKE = Duration.ofHours(4);

  private static final LocalTime USUAL_FROM = LocalTime.of(21, 0);
  private static final LocalTime USUAL_UNTIL = LocalTime.of(8, 0);

  public QuietHours {
    if (from.equals(until) || !leavesTime(from, until)) {
      throw new IllegalArgumentException("quiet hours begin, end and leave time to be reached");
    }
  }

  /** From 21:00 until 08:00: what calls to consumers are held to in the United States. */
  public static QuietHours usual(ZoneId zone) {
    return new QuietHours(USUAL_FROM, USUAL_UNTIL, zone);
  }

  /** Whether at least {@link #LEAST_AWAKE} of a day is left. */
  public static boolean leavesTime(LocalTime from, LocalTime until) {
    long awake = Math.floorMod(from.toSecondOfDay() - until.toSecondOfDay(), 86_400);
    return awake >= LEAST_AWAKE.toSeconds();
  }

  /** Whether the clock on the recipient's wall shows a quiet time at {@code instant}. */
  public boolean covers(Instant instant) {
    LocalTime shown = instant.atZone(zone).toLocalTime();
    boolean isAfterBeginning = !shown.isBefore(from);
    boolean isBeforeEnd = shown.isBefore(until);
    return from.isBefore(until) ? isAfterBeginning && isBeforeEnd : isAfterBeginning || isBeforeEnd;
  }

  /** The first instant from {@code instant} on, inside, that is not quiet. */
  public Instant earliest(Instant instant) {
    Instant found = instant;
    while (covers(found)) {
      found = endOrChange(found);
    }
    return found;
  }

  /** The end of the quiet hours as the clock runs now, or when it is set before that. */
  private Instant endOrChange(Instant quiet) {
    ZonedDateTime shown = quiet.atZone(zone);
    ZoneOffset offset = shown.getOffset();
    boolean isToday = shown.toLocalTime().isBefore(until);
    Instant end = shown.toLocalDate().plusDays(isToday ? 0 : 1).atTime(until).toInstant(offset);
    ZoneOffsetTransition change = zone.getRules().nextTransition(quiet);
    return change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
  }
}
