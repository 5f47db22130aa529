package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;

/** How late what is open and overdue on a day is. */
public interface OverdueDelays {

  DelayCauses.Sum sum(String program, OverdueFilter filter, LocalDate on);

  /**
   * By groups of at least {@link DelayCauses#LEAST} checks, those with the most days late first, at
   * most {@link DelayCauses#MOST_GROUPS}.
   */
  List<DelayCauses.Group> groups(
      DelayCauses.By by, String program, OverdueFilter filter, LocalDate on);
}
