package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.CourseWindow;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a course. Only rows that differ are touched, because most changes of a course
 * leave all its windows as they are.
 */
final class WindowRows {

  private static final List<Function<CourseWindow, @Nullable Object>> COLUMNS =
      List.of(
          row -> row.window().firstDay(),
          row -> row.window().lastDay(),
          CourseWindow::openedBy,
          CourseWindow::firstDose,
          row -> row.window().usedOn(),
          row -> row.window().cutOn(),
          CourseWindow::unresolved,
          CourseWindow::rules,
          CourseWindow::category);

  private WindowRows() {}

  /** The next free parameter. */
  static int set(PreparedStatement statement, int index, List<CourseWindow> windows)
      throws SQLException {
    return TextArrays.set(statement, index, windows, COLUMNS);
  }
}
