package org.coursewatch.worklist;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.coursewatch.course.CheckCode;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.ItemKey.Kind;

/**
 * Which entries are wanted: those with an item that fits every condition.
 *
 * @param checks these checks, besides {@code kinds}; both empty means everything
 * @param kinds every item of these kinds
 * @param prescribers only courses one of these treats; empty means any
 * @param assigned to whom the item is given
 * @param atRiskOnly only windows at risk
 * @param minDaysLate only what is overdue for at least so many days (inside); 0 also takes what is
 *     not overdue
 */
public record WorklistFilter(
    Set<CheckCode> checks,
    Set<Kind> kinds,
    Set<PrescriberId> prescribers,
    Assigned assigned,
    boolean atRiskOnly,
    int minDaysLate) {

  /** To whom an item is given. */
  public enum Assigned {
    ANYBODY,
    ME,
    NOBODY
  }

  /** Everything. */
  public static final WorklistFilter ALL =
      new WorklistFilter(Set.of(), Set.of(), Set.of(), Assigned.ANYBODY, false, 0);

  public WorklistFilter {
    checks = Set.copyOf(checks);
    kinds = Set.copyOf(kinds);
    prescribers = Set.copyOf(prescribers);
    if (minDaysLate < 0) {
      throw new IllegalArgumentException("days late are counted from 0: " + minDaysLate);
    }
  }

  /** The same, of these prescribers' courses only. */
  public WorklistFilter of(Set<PrescriberId> only) {
    return new WorklistFilter(checks, kinds, only, assigned, atRiskOnly, minDaysLate);
  }

  /** The groups of items that are wanted, as {@link ItemKey#group} calls them; empty means all. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    checks.forEach(check -> groups.add(check.name()));
    for (Kind kind : kinds) {
      if (kind == Kind.CHECK) {
        Arrays.stream(CheckCode.values()).map(CheckCode::name).forEach(groups::add);
      } else {
        groups.add(kind.name());
      }
    }
    return groups;
  }
}
