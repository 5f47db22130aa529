package org.coursewatch.course;

import java.time.LocalDate;

/**
 * A fact that had happened, with its day and its place in the order of recording.
 *
 * @param fact what happened
 * @param day its day: the local date it carries, or the program day of its instant
 * @param order its place in the order of recording; greater is newer
 * @param <F> the kind of fact
 */
public record Event<F extends CourseFact>(F fact, LocalDate day, int order) {

  /**
   * Whether this event is newer than one of the same kind: a later day, on one day the later
   * recording.
   */
  boolean isNewerThan(LocalDate otherDay, int otherOrder) {
    int days = day.compareTo(otherDay);
    return days != 0 ? days > 0 : order > otherOrder;
  }
}
