package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is open and overdue on a day, over all courses. Read off the days worked out with each
 * course's last change, so that it is right on that day and every later one if nothing new is
 * learnt, whether or not a job ran. It knows nothing of days before a course's last change.
 */
public interface OverdueList {

  /** No limit to the number of items. */
  int NO_LIMIT = Integer.MAX_VALUE;

  /**
   * What is asked for.
   *
   * @param program only courses of this program
   * @param filter which checks
   * @param on the program day
   * @param after only what comes after this place, null from the beginning
   * @param most at most so many; {@link #NO_LIMIT} for all
   */
  record Wanted(
      String program,
      OverdueFilter filter,
      LocalDate on,
      @Nullable OverdueCursor after,
      int most) {}

  /** In the order of {@link OverdueCursor}. */
  List<OverdueItem> list(Wanted wanted);

  /**
   * The same, one by one as they come from the database: never more than a few are in memory. Needs
   * a transaction, and is one look at the database however long it takes.
   */
  void forEach(Wanted wanted, Consumer<OverdueItem> each);
}
