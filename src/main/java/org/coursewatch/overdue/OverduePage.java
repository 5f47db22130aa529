package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * One page of the overdue report.
 *
 * @param on the program day reported on
 * @param zone whose calendar that day belongs to
 * @param items most overdue first; ties by course, check and occasion
 * @param next where the next page begins, null when this is the last one
 */
public record OverduePage(
    LocalDate on, ProgramZone zone, List<OverdueItem> items, @Nullable OverdueCursor next) {

  public OverduePage {
    items = List.copyOf(items);
  }
}
