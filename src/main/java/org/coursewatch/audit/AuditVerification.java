package org.coursewatch.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param at when it began; what was added later was not looked at
 * @param fromSeal number of the seal it began after, null for the beginning
 * @param entries how many entries were looked at
 * @param seals how many seals were looked at
 * @param newestSeal number of the newest seal, 0 when there is none
 * @param heads where the lanes end
 * @param found how many breaks there are
 * @param breaks the first of them
 */
public record AuditVerification(
    Instant at,
    @Nullable Long fromSeal,
    long entries,
    long seals,
    long newestSeal,
    List<LaneHead> heads,
    long found,
    List<AuditBreak> breaks) {

  /** At most so many breaks are named. */
  public static final int MOST_NAMED = 1_000;

  public AuditVerification {
    heads = List.copyOf(heads);
    breaks = List.copyOf(breaks);
  }

  /** Nothing was changed, removed, inserted or reordered, as far as seals and chains can tell. */
  public boolean isIntact() {
    return found == 0;
  }
}
