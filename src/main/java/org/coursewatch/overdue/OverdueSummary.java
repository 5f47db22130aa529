package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * How many checks are overdue, by groups. The groups and those not shown add up to the total.
 *
 * @param by what makes a group
 * @param days which programs are counted, each on which day
 * @param groups by count, the greatest first, or in the order of the list they come from
 * @param otherGroups how many groups are not shown, because there are too many
 * @param otherOverdue how many checks are overdue in those
 * @param asOf when it was counted
 */
public record OverdueSummary(
    OverdueGrouping by,
    List<ProgramDay> days,
    List<Group> groups,
    int otherGroups,
    long otherOverdue,
    Instant asOf) {

  /** More groups than this are not shown one by one. */
  public static final int MOST_GROUPS = 1_000;

  private static final Comparator<Group> GREATEST_FIRST =
      Comparator.comparingLong(Group::overdue).reversed().thenComparing(Group::key);

  /** A program, the day that is reported on, and whose calendar that day belongs to. */
  public record ProgramDay(String program, LocalDate on, ZoneId zone) {}

  /**
   * One group.
   *
   * @param key the code or id that the filter of the list takes
   * @param label what people call it
   * @param overdue how many checks
   */
  public record Group(String key, String label, long overdue) {}

  public OverdueSummary {
    days = List.copyOf(days);
    groups = List.copyOf(groups);
  }

  /** Of groups that come in an order of their own, all shown. */
  public static OverdueSummary listed(
      OverdueGrouping by, List<ProgramDay> days, List<Group> groups, Instant asOf) {
    return new OverdueSummary(by, days, groups, 0, 0, asOf);
  }

  /** Of any number of groups, of which the greatest {@link #MOST_GROUPS} are shown. */
  public static OverdueSummary greatest(
      OverdueGrouping by, List<ProgramDay> days, List<Group> groups, Instant asOf) {
    List<Group> sorted = groups.stream().sorted(GREATEST_FIRST).toList();
    List<Group> shown = sorted.subList(0, Math.min(MOST_GROUPS, sorted.size()));
    List<Group> others = sorted.subList(shown.size(), sorted.size());
    return new OverdueSummary(by, days, shown, others.size(), sum(others), asOf);
  }

  /** How many checks are overdue in all. */
  public long total() {
    return sum(groups) + otherOverdue;
  }

  private static long sum(List<Group> groups) {
    return groups.stream().mapToLong(Group::overdue).sum();
  }
}
