package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;

/** Counts what {@link OverdueList} lists, from the same rows. */
public interface OverdueCounts {

  /** How many checks of {@code program} are open and overdue on {@code on}. */
  long count(String program, OverdueFilter filter, LocalDate on);

  /** The same by groups, only those with any, in no order. */
  List<OverdueSummary.Group> groups(
      OverdueGrouping by, String program, OverdueFilter filter, LocalDate on);
}
