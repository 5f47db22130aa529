package org.coursewatch.overdue;

import java.util.List;

/**
 * What a rebuild of the derived rows found.
 *
 * @param dryRun whether everything was left as it was
 * @param courses how many courses were looked at
 * @param differing on how many of them a derived row was wrong
 * @param differences how many rows were wrong
 * @param failures courses that could not be worked out, all of them
 * @param chainBreaks where the ledger does not fit its hashes; never repaired
 */
public record RebuildReport(
    boolean dryRun,
    int courses,
    int differing,
    int differences,
    List<CourseFailure> failures,
    List<ChainBreak> chainBreaks) {

  public RebuildReport {
    failures = List.copyOf(failures);
    chainBreaks = List.copyOf(chainBreaks);
  }

  /** Whether anything is wrong that the rebuild has not repaired. */
  public boolean leavesSomethingWrong() {
    return (dryRun && differing > 0) || !failures.isEmpty() || !chainBreaks.isEmpty();
  }
}
