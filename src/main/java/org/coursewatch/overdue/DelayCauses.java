package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Where delay comes from: how many checks are open and overdue on a day, and how late they are, by
 * groups. All days late are added up, so that few very late checks weigh as much as many late ones.
 *
 * @param by what makes a group
 * @param groups the heaviest first: by the sum of days late
 * @param all everything, also what is in none of {@code groups}
 * @param on the program day
 * @param zone whose calendar that day belongs to
 * @param asOf when it was counted
 */
public record DelayCauses(
    By by, List<Group> groups, Sum all, LocalDate on, ZoneId zone, Instant asOf) {

  /** A group of fewer checks says more about its patients than about delay. */
  public static final int LEAST = 5;

  /** No more groups are told one by one. */
  public static final int MOST_GROUPS = 50;

  private static final int WHOLE = 100;

  /** What makes a group. */
  public enum By {
    CHECK,
    /** Who must act. */
    ACTOR,
    PRACTICE,
    PRESCRIBER
  }

  /**
   * @param checks how many are overdue
   * @param days how many days they are late, added up
   */
  public record Sum(long checks, long days) {}

  /**
   * A group of at least {@link #LEAST} checks.
   *
   * @param key the code or id that the filter of the list takes
   * @param label what people call it; empty where the code says it
   * @param sum how many, and how late together
   * @param median half of them are at most so many days late
   * @param ninetieth nine in ten are at most so many days late
   */
  public record Group(String key, String label, Sum sum, int median, int ninetieth) {}

  public DelayCauses {
    groups = List.copyOf(groups);
  }

  /** How much of all days late comes from {@code group}, in whole percent, from 0 to 100. */
  public int percent(Group group) {
    return all.days() == 0 ? 0 : Math.toIntExact(group.sum().days() * WHOLE / all.days());
  }

  /** How many checks are in groups that are not told. */
  public long untold() {
    return all.checks() - groups.stream().mapToLong(group -> group.sum().checks()).sum();
  }
}
