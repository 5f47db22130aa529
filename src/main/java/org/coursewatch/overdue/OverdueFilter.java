package org.coursewatch.overdue;

import java.util.Set;
import org.coursewatch.course.CheckCode;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * Which overdue checks are wanted.
 *
 * @param checks only these; empty means all
 * @param prescribers only courses one of these treats; empty means any
 * @param practices only courses a prescriber of one of these treats; empty means any
 * @param risks only courses in one of these groups; empty means any
 * @param minDaysOverdue at least so many days overdue (inside), from 0
 * @param maxDaysOverdue at most so many days overdue (inside), null means any number
 */
public record OverdueFilter(
    Set<CheckCode> checks,
    Set<PrescriberId> prescribers,
    Set<PracticeId> practices,
    Set<RiskGroup> risks,
    int minDaysOverdue,
    @Nullable Integer maxDaysOverdue) {

  /** Everything that is overdue. */
  public static final OverdueFilter ALL = new OverdueFilter(Set.of(), Set.of(), 0, null);

  public OverdueFilter {
    checks = Set.copyOf(checks);
    prescribers = Set.copyOf(prescribers);
    practices = Set.copyOf(practices);
    risks = Set.copyOf(risks);
    if (minDaysOverdue < 0) {
      throw new IllegalArgumentException("days overdue are counted from 0: " + minDaysOverdue);
    }
    if (maxDaysOverdue != null && maxDaysOverdue < minDaysOverdue) {
      throw new IllegalArgumentException(
          "no number of days is at least %d and at most %d"
              .formatted(minDaysOverdue, maxDaysOverdue));
    }
  }

  /** Of any practice and risk. */
  public OverdueFilter(
      Set<CheckCode> checks,
      Set<PrescriberId> prescribers,
      int minDaysOverdue,
      @Nullable Integer maxDaysOverdue) {
    this(checks, prescribers, Set.of(), Set.of(), minDaysOverdue, maxDaysOverdue);
  }

  /** The same, of these prescribers' courses only. */
  public OverdueFilter of(Set<PrescriberId> only) {
    return new OverdueFilter(checks, only, practices, risks, minDaysOverdue, maxDaysOverdue);
  }
}
