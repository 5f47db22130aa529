package org.coursewatch.whatif;

import java.util.Set;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * How the answer about a course differs under a draft.
 *
 * @param from the state under the rules in force
 * @param to the state under the draft
 * @param refusalsAdded reasons against a supply that only the draft has
 * @param refusalsRemoved reasons that only the rules in force have
 * @param overdueAdded checks that are overdue under the draft only
 * @param overdueRemoved checks that are overdue under the rules in force only
 * @param windowBefore the open window under the rules in force, null without one, and where it is
 *     the same or not told
 * @param windowAfter the same under the draft
 */
public record WhatIfChange(
    CourseId course,
    CourseState from,
    CourseState to,
    Set<RefusalCode> refusalsAdded,
    Set<RefusalCode> refusalsRemoved,
    Set<CheckCode> overdueAdded,
    Set<CheckCode> overdueRemoved,
    @Nullable DateWindow windowBefore,
    @Nullable DateWindow windowAfter) {

  public WhatIfChange {
    refusalsAdded = Set.copyOf(refusalsAdded);
    refusalsRemoved = Set.copyOf(refusalsRemoved);
    overdueAdded = Set.copyOf(overdueAdded);
    overdueRemoved = Set.copyOf(overdueRemoved);
  }

  /** Whether the course stands elsewhere. */
  public boolean isMoved() {
    return from != to;
  }

  /** Whether the window opens or closes on another day, or there is one only in one answer. */
  public boolean movesWindow() {
    return windowBefore != null || windowAfter != null;
  }
}
