package org.coursewatch.program.console;

import java.util.List;
import org.coursewatch.course.CourseState;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /rules/{program}/courses} shows: running courses that a change can reach.
 *
 * @param back the address of the comparison
 * @param next the address of the next page, null on the last
 */
public record ReachView(String title, String back, List<Row> rows, @Nullable String next) {

  /** A course. */
  public record Row(String course, String patient, String openedOn, CourseState state) {}
}
