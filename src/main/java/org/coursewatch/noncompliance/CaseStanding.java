package org.coursewatch.noncompliance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coursewatch.people.StandingChange;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, worked out from everything that happened to it.
 *
 * @param state where it stands
 * @param version how many events it has
 * @param tier the tier taken, before that the one proposed at the opening
 * @param reportable whether it is to be reported outside the program
 * @param actedBy who took the action, null before
 * @param actedAt when, null before
 * @param changed what the action changed in the standing of the party, null for nothing
 * @param appealed whether the party has appealed, decided or not
 * @param overturned whether an appeal undid the action
 * @param closedAt when it was over, null before
 */
public record CaseStanding(
    CaseState state,
    int version,
    Tier tier,
    boolean reportable,
    @Nullable String actedBy,
    @Nullable Instant actedAt,
    StandingChange.@Nullable Kind changed,
    boolean appealed,
    boolean overturned,
    @Nullable Instant closedAt) {

  /** After {@code history}, oldest event first; the first is the opening. */
  public static CaseStanding of(List<CaseEvent> history) {
    CaseEvent opened = history.getFirst();
    CaseStanding standing =
        new CaseStanding(
            CaseState.OPEN,
            1,
            Objects.requireNonNull(opened.tier()),
            Boolean.TRUE.equals(opened.reportable()),
            null,
            null,
            null,
            false,
            false,
            null);
    for (CaseEvent event : history.subList(1, history.size())) {
      standing = standing.after(event);
    }
    return standing;
  }

  /** After one more event. */
  public CaseStanding after(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED -> throw new IllegalArgumentException("a case is opened once");
      case REVIEW_BEGUN -> to(CaseState.UNDER_REVIEW, event);
      case DISMISSED, CLOSED -> over(event, overturned);
      case APPEALED -> to(CaseState.APPEALED, event);
      case UPHELD -> to(CaseState.ACTION_TAKEN, event);
      case OVERTURNED -> over(event, true);
      case ACTION_TAKEN ->
          new CaseStanding(
              CaseState.ACTION_TAKEN,
              version + 1,
              Objects.requireNonNull(event.tier()),
              event.reportable() == null ? reportable : event.reportable(),
              event.account(),
              event.at(),
              event.standing(),
              false,
              false,
              null);
    };
  }

  /** Whether {@code kind} can happen to it now. */
  public boolean allows(CaseEvent.Kind kind) {
    return switch (kind) {
      case OPENED -> false;
      case REVIEW_BEGUN -> state == CaseState.OPEN;
      case ACTION_TAKEN, DISMISSED -> state == CaseState.UNDER_REVIEW;
      case APPEALED -> state == CaseState.ACTION_TAKEN && !appealed;
      case UPHELD, OVERTURNED -> state == CaseState.APPEALED;
      case CLOSED -> state == CaseState.ACTION_TAKEN;
    };
  }

  /** Whether an action of it still holds: it counts for the ladder, and keeps its effect. */
  public boolean holds() {
    return actedAt != null && !overturned;
  }

  private CaseStanding to(CaseState next, CaseEvent event) {
    boolean appeal = appealed || event.kind() == CaseEvent.Kind.APPEALED;
    return new CaseStanding(
        next, version + 1, tier, reportable, actedBy, actedAt, changed, appeal, overturned, null);
  }

  private CaseStanding over(CaseEvent event, boolean undone) {
    CaseState end =
        event.kind() == CaseEvent.Kind.DISMISSED ? CaseState.DISMISSED : CaseState.CLOSED;
    return new CaseStanding(
        end,
        version + 1,
        tier,
        reportable,
        actedBy,
        actedAt,
        changed,
        appealed,
        undone,
        event.at());
  }
}
