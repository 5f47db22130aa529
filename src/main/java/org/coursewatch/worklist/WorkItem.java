package org.coursewatch.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.ResponsibleParty;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, as the facts of a course want it on a day. It is worked out, never stored, and
 * gone when its fact arrives. Days are program days.
 *
 * @param course whose
 * @param key what it is about
 * @param dueOn the day a check is due, null where none is set and for others
 * @param overdueFrom first day on which a check is overdue (inside), null when it is not to be
 * @param windowEnds last day of a window (inside), null for others
 * @param actor who must act
 * @param citation where the rule is written
 * @param state how the work on it stands
 */
public record WorkItem(
    CourseId course,
    ItemKey key,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate overdueFrom,
    @Nullable LocalDate windowEnds,
    ResponsibleParty actor,
    String citation,
    WorkState state) {

  /** Whether it is overdue on {@code today}. */
  public boolean isOverdue(LocalDate today) {
    return overdueFrom != null && !overdueFrom.isAfter(today);
  }

  /** Whole days since it became overdue, 0 on that day; null while it is not. */
  public @Nullable Long daysLate(LocalDate today) {
    return overdueFrom == null || !isOverdue(today)
        ? null
        : ChronoUnit.DAYS.between(overdueFrom, today);
  }

  /**
   * Whole days from {@code today} to the last day of the window or the day the check is due, 0 on
   * that day; null for a stop, when that day is over, and when none is set.
   */
  public @Nullable Long daysLeft(LocalDate today) {
    LocalDate end = windowEnds == null ? dueOn : windowEnds;
    return end == null || end.isBefore(today) ? null : ChronoUnit.DAYS.between(today, end);
  }

  /** How near its end a window is; {@code NONE} for others. */
  public WindowMark mark(LocalDate today) {
    return windowEnds == null ? WindowMark.NONE : WindowMark.of(windowEnds, today);
  }

  /** The same, with the work on it standing as {@code other} says. */
  public WorkItem in(WorkState other) {
    return new WorkItem(course, key, dueOn, overdueFrom, windowEnds, actor, citation, other);
  }
}
