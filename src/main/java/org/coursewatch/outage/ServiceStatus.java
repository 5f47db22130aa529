package org.coursewatch.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service can do, for everybody to read; nothing of anybody.
 *
 * @param at when it was looked at
 * @param reading patients, courses and lists can be read, and pharmacies are answered
 * @param recording what people record is taken
 * @param notices notices go out in time
 * @param readOnlyUntil when recording is taken again, null where that is not known or it is
 * @param upSince when the last outage that is known was over, or counting began; null where nothing
 *     is counted
 * @param maintenance going on or coming, the first first
 * @param outages of the last weeks, the newest first
 */
public record ServiceStatus(
    Instant at,
    Condition reading,
    Condition recording,
    Condition notices,
    @Nullable Instant readOnlyUntil,
    @Nullable Instant upSince,
    List<Maintenance> maintenance,
    List<Outage> outages) {

  /** How a part of the service does. */
  public enum Condition {
    WORKS,
    /** It works, later than it should. */
    LATE,
    /** Closed on purpose, for maintenance. */
    CLOSED,
    DOWN
  }

  /** Whether all parts work. */
  public boolean isWell() {
    return reading == Condition.WORKS && recording == Condition.WORKS && notices == Condition.WORKS;
  }
}
