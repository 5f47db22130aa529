package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}: where the course stands, whether a supply may be handed over,
 * every reason against it, and what has to be done by when.
 *
 * @param asOf the instant answered for
 * @param rules the version in force on the program day of that instant
 * @param state where the course stands
 * @param ended whether the end or the last dose is recorded
 * @param window the open, unused window, null when there is none
 * @param closesAt the first instant outside that window, null when there is none
 * @param authorizations every authorization and where it stands, newest first
 * @param allowed whether a supply may be handed over
 * @param refusals every reason against it
 * @param warnings what is worth knowing and stops nothing
 * @param checks what the program wants done
 * @param exemptions what the program's office has lifted and the answer rests on
 * @param nextChangeOn the first program day after the instant on which this answer may change
 *     without a new fact, null when it will not
 */
public record Evaluation(
    Instant asOf,
    RuleSet rules,
    CourseState state,
    boolean ended,
    @Nullable SupplyWindow window,
    @Nullable Instant closesAt,
    List<AuthorizationStanding> authorizations,
    boolean allowed,
    List<Refusal> refusals,
    List<Warning> warnings,
    List<Check> checks,
    List<Exemption> exemptions,
    @Nullable LocalDate nextChangeOn) {

  /** Whether {@code code} is among the refusals. */
  public boolean refuses(RefusalCode code) {
    return refusals.stream().anyMatch(refusal -> refusal.code() == code);
  }

  /**
   * The authorizations that upkeep reverses at the instant of the answer: those no longer cleared,
   * and the lapsed ones where the program has the service reverse them.
   */
  public List<AuthorizationStanding> toReverse() {
    boolean lapsedToo = rules.allows(RuleKey.REVERSED_BY_SYSTEM);
    return authorizations.stream()
        .filter(AuthorizationStanding::awaitsReversal)
        .filter(each -> lapsedToo || each.status() != AuthorizationStanding.Status.LAPSED)
        .toList();
  }

  /** The live authorization, the newest one after a deviation; null when none is live. */
  public @Nullable AuthorizationStanding live() {
    for (AuthorizationStanding standing : authorizations) {
      if (standing.isLive()) {
        return standing;
      }
    }
    return null;
  }

  /**
   * The last program day on which the supply may be handed over (inside): the live authorization's
   * or the window's, null when neither sets one.
   */
  public @Nullable LocalDate lastDay() {
    AuthorizationStanding live = live();
    if (live != null) {
      return live.lastDay();
    }
    return window == null ? null : window.lastDay();
  }
}
