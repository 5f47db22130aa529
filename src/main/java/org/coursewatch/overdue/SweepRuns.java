package org.coursewatch.overdue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers sweeps. */
public interface SweepRuns {

  /** A remembered sweep; numbers grow with time. */
  record Numbered(long number, SweepRun run) {}

  void write(SweepRun run);

  /**
   * The newest sweeps, newest first, at most {@code most}.
   *
   * @param before only those with a smaller number, null from the newest on
   */
  List<Numbered> newest(@Nullable Long before, int most);

  /**
   * Forgets sweeps that were over before {@code instant} (outside).
   *
   * @return how many
   */
  int forgetBefore(Instant instant);
}
