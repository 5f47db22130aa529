package org.coursewatch.noncompliance;

import java.util.Optional;
import org.coursewatch.people.StandingChange.Kind;

/** The ladder of actions, mildest first. */
public enum Tier {
  NOTICE,
  WARNING,
  SUSPENSION,
  /** Leaves the program and may be reinstated: everything is attested anew. */
  TEMPORARY_DEACTIVATION,
  /** Leaves the program and is not reinstated while the case stands. */
  PERMANENT_DEACTIVATION;

  private static final Tier[] LADDER = values();

  /** So many steps up, at most to the top. */
  public Tier raisedBy(int steps) {
    return LADDER[Math.min(ordinal() + steps, LADDER.length - 1)];
  }

  /** The milder of the two. */
  public Tier atMost(Tier other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isAtLeast(Tier other) {
    return compareTo(other) >= 0;
  }

  /** What becomes of the standing of the party; empty when it stays. */
  public Optional<Kind> standing() {
    return switch (this) {
      case NOTICE, WARNING -> Optional.empty();
      case SUSPENSION -> Optional.of(Kind.SUSPENDED);
      case TEMPORARY_DEACTIVATION, PERMANENT_DEACTIVATION -> Optional.of(Kind.DEACTIVATED);
    };
  }
}
