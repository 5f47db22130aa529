package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.people.StandingChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a party stands, worked out from everything that happened to it. No job changes it: at the
 * end of the last day it is another one because the day is.
 *
 * @param through last day of the present or last activation (inside); null when there was none
 * @param suspended whether it is stopped by the program's office
 * @param deactivated whether it has left the program
 * @param signedFrom only what was signed after this instant counts for the next activation; null
 *     for everything
 */
public record Standing(
    @Nullable LocalDate through,
    boolean suspended,
    boolean deactivated,
    @Nullable Instant signedFrom) {

  private static final Standing NEW = new Standing(null, false, false, null);

  /** After {@code history}, oldest change first. */
  public static Standing of(List<StandingChange> history) {
    Standing standing = NEW;
    for (StandingChange change : history) {
      standing = standing.after(change);
    }
    return standing;
  }

  /** After one more change. */
  public Standing after(StandingChange change) {
    return switch (change.kind()) {
      case ENROLLED, ATTESTED -> this;
      case ACTIVATED, RENEWED ->
          new Standing(change.through(), suspended, deactivated, change.at());
      case SUSPENDED -> new Standing(through, true, deactivated, signedFrom);
      case DEACTIVATED -> new Standing(through, suspended, true, signedFrom);
      // Who had left begins anew; who was only stopped goes on where it was.
      case REINSTATED ->
          deactivated
              ? new Standing(null, false, false, change.at())
              : new Standing(through, false, false, signedFrom);
    };
  }

  /** On {@code day}, where the party is. */
  public PartyStatus status(LocalDate day) {
    if (deactivated) {
      return PartyStatus.DEACTIVATED;
    }
    if (suspended) {
      return PartyStatus.SUSPENDED;
    }
    if (through == null) {
      return PartyStatus.PENDING;
    }
    return day.isAfter(through) ? PartyStatus.EXPIRED : PartyStatus.ACTIVE;
  }

  /** What the rules of a course read: the last day (inside), null when nothing is active. */
  public @Nullable LocalDate activeThrough() {
    return isStopped() ? null : through;
  }

  /** Suspended or deactivated: its accounts read, and record nothing but a positive test. */
  public boolean isStopped() {
    return suspended || deactivated;
  }

  /** Whether {@code kind} can happen to it now. */
  public boolean allows(Kind kind) {
    return switch (kind) {
      case ENROLLED -> false;
      case ATTESTED -> !isStopped();
      case ACTIVATED -> !isStopped() && through == null;
      case RENEWED -> !isStopped() && through != null;
      case SUSPENDED -> !isStopped();
      case DEACTIVATED -> !deactivated;
      case REINSTATED -> isStopped();
    };
  }

  /** Whether a signature of {@code signedAt} counts for the next activation. */
  public boolean counts(Instant signedAt) {
    return signedFrom == null || signedAt.isAfter(signedFrom);
  }
}
