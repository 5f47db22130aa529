package org.coursewatch.outage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the service is worked on, told to its users beforehand.
 *
 * @param id never changes
 * @param kind what is done
 * @param startsAt inside
 * @param endsAt outside, as planned
 * @param readOnly whether nothing that people record is taken meanwhile
 * @param plannedBy the account that planned it
 * @param plannedAt when it did
 * @param endedAt outside: when it was over before its time, or called off; null otherwise
 */
public record Maintenance(
    UUID id,
    Kind kind,
    Instant startsAt,
    Instant endsAt,
    boolean readOnly,
    String plannedBy,
    Instant plannedAt,
    @Nullable Instant endedAt) {

  /** What is done: a closed list, so that no free text reaches the public. */
  public enum Kind {
    /** A new version of the service. */
    UPGRADE,
    /** Work on the database, such as a move. */
    DATABASE,
    /** Machines, networks, certificates. */
    INFRASTRUCTURE,
    /** A failure is rehearsed. */
    REHEARSAL,
    OTHER
  }

  public Maintenance {
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a maintenance ends after it starts");
    }
  }

  /** Outside: as planned, or when it was ended before that. */
  public Instant until() {
    return endedAt == null || endedAt.isAfter(endsAt) ? endsAt : endedAt;
  }

  /** Called off before it began: it never was. */
  public boolean isCalledOff() {
    return !until().isAfter(startsAt);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(until());
  }

  /** Whether {@code now} lies in it. */
  public boolean holds(Instant now) {
    return !now.isBefore(startsAt) && !isOver(now);
  }

  /** Whether any instant from {@code from} on and before {@code before} lies in it. */
  public boolean touches(Instant from, Instant before) {
    return !isCalledOff() && startsAt.isBefore(before) && until().isAfter(from);
  }

  /** The same, ended at {@code now}. */
  public Maintenance ended(Instant now) {
    return new Maintenance(id, kind, startsAt, endsAt, readOnly, plannedBy, plannedAt, now);
  }
}
