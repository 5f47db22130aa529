package org.coursewatch.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the work on an item stands.
 *
 * @param assignee the account that has it, null while nobody has
 * @param putOffOn program day on which it was put off, null while it is not
 * @param putOffUntil program day on which it comes back (outside), null while it is not put off
 */
public record WorkState(
    @Nullable String assignee, @Nullable LocalDate putOffOn, @Nullable LocalDate putOffUntil) {

  /** Nobody has it, and nothing is put off. */
  public static final WorkState UNTOUCHED = new WorkState(null, null, null);

  public WorkState {
    if ((putOffOn == null) != (putOffUntil == null)) {
      throw new IllegalArgumentException("put off on a day means until a day");
    }
  }

  public WorkState assignedTo(@Nullable String account) {
    return new WorkState(account, putOffOn, putOffUntil);
  }

  /** Hidden from {@code on} (inside) until {@code until} (outside). */
  public WorkState putOff(LocalDate on, LocalDate until) {
    return new WorkState(assignee, on, until);
  }

  /** Not put off any more. */
  public WorkState back() {
    return new WorkState(assignee, null, null);
  }

  /**
   * Whether the item is hidden on {@code today}. It comes back before its day when it has become
   * overdue since it was put off, or the course's window has reached another mark since.
   *
   * @param overdueFrom first overdue day of the item, null when it has none
   * @param windowEnds last day of the course's open, unused window, null when there is none
   */
  public boolean isHidden(
      LocalDate today, @Nullable LocalDate overdueFrom, @Nullable LocalDate windowEnds) {
    LocalDate on = putOffOn;
    if (on == null || putOffUntil == null || !putOffUntil.isAfter(today)) {
      return false;
    }
    LocalDate marked = windowEnds == null ? null : WindowMark.reachedOn(windowEnds, today);
    boolean overdueSince =
        overdueFrom != null && overdueFrom.isAfter(on) && !overdueFrom.isAfter(today);
    return !overdueSince && (marked == null || !marked.isAfter(on));
  }
}
