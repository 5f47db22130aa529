package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open and overdue on a day, over all courses. Read off the days worked out with each
 * course's last change, so that it is right on that day and every later one if nothing new is
 * learnt, whether or not a job ran. It knows nothing of days before a course's last change.
 */
public interface OverdueList {

  /**
   * What is asked for.
   *
   * @param program only courses of this program
   * @param filter which checks
   * @param on the program day
   * @param after only what comes after this place, null from the beginning
   * @param most at most so many
   */
  record Wanted(
      String program,
      OverdueFilter filter,
      LocalDate on,
      @Nullable OverdueCursor after,
      int most) {}

  /** In the order of {@link OverdueCursor}. */
  List<OverdueItem> list(Wanted wanted);
}
