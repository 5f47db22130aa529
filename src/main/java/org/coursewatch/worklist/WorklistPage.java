package org.coursewatch.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Identity;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * One page of a worklist.
 *
 * @param on the program day
 * @param zone whose calendar that day belongs to
 * @param lines the most urgent first
 * @param groups of the whole list of an office; null on later pages and for the program's list
 * @param calls how many courses of the whole list are called about, by why; null where groups are
 * @param next where the next page begins, null when this is the last one
 */
public record WorklistPage(
    LocalDate on,
    ProgramZone zone,
    List<Line> lines,
    @Nullable List<Worklists.Group> groups,
    @Nullable Map<Urgency, Integer> calls,
    @Nullable WorklistCursor next) {

  /**
   * An entry.
   *
   * @param entry what is to be done
   * @param patient who is to be called; null for readers who are not told, and once it was erased
   */
  public record Line(WorklistEntry entry, @Nullable Identity patient) {}

  public WorklistPage {
    lines = List.copyOf(lines);
  }
}
