package org.coursewatch.overdue;

import java.util.List;

/**
 * What a sweep did.
 *
 * @param seen courses it found due
 * @param changed courses it brought up to date; others were in somebody else's hands
 * @param flagged checks newly flagged as overdue
 * @param escalated steps newly noted of checks that stay overdue
 * @param reversed authorizations reversed
 * @param failed courses on which upkeep failed and nothing was changed
 * @param failures the first of them, at most {@value #MOST_NAMED}
 */
public record SweepReport(
    int seen,
    int changed,
    int flagged,
    int escalated,
    int reversed,
    int failed,
    List<CourseFailure> failures) {

  /** More would help nobody. */
  public static final int MOST_NAMED = 1_000;

  public SweepReport {
    failures = List.copyOf(failures);
    if (failures.size() > MOST_NAMED || failures.size() > failed) {
      throw new IllegalArgumentException(failures.size() + " of " + failed + " failures named");
    }
  }
}
