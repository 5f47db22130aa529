package org.coursewatch.worklist;

import java.time.LocalDate;

/** Why somebody is called, the most urgent first: the order of a practice's list. */
public enum Urgency {
  /** A positive test stops the course. */
  STOP,
  /** A window is open and unused. */
  WINDOW,
  /** Something is overdue. */
  OVERDUE,
  /** Something is due, or becomes due soon. */
  DUE;

  /** Of {@code item} on {@code today}, a program day. */
  public static Urgency of(WorkItem item, LocalDate today) {
    return switch (item.key().kind()) {
      case STOP -> STOP;
      case WINDOW -> WINDOW;
      case CHECK -> item.isOverdue(today) ? OVERDUE : DUE;
    };
  }
}
