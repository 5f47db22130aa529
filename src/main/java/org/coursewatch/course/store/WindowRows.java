package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseWindow;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a course. Only rows that differ are touched, because most changes of a course
 * leave all its windows as they are.
 */
final class WindowRows {

  static final String WRITE =
      """
      with wanted as (
        select * from unnest(?::date[], ?::date[], ?::text[], ?::boolean[], ?::date[], ?::date[], ?::boolean[],
            ?::text[], ?::text[])
          as w (first_day, last_day, opened_by, first_dose, used_on, cut_on, unresolved, rules, risk_category)),
      gone as (
        delete from course_window
         where course_id = ? and (first_day, opened_by) not in (select first_day, opened_by from wanted))
      insert into course_window (course_id, first_day, last_day, opened_by, first_dose, used_on, cut_on, unresolved,
          rules, risk_category, prescriber_id)
      select ?, w.*, ? from wanted w
      on conflict (course_id, first_day, opened_by) do update set
          last_day = excluded.last_day, first_dose = excluded.first_dose, used_on = excluded.used_on,
          cut_on = excluded.cut_on, unresolved = excluded.unresolved, rules = excluded.rules,
          risk_category = excluded.risk_category, prescriber_id = excluded.prescriber_id
       where course_window.* is distinct from excluded.*
      """;

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
  static int set(
      PreparedStatement statement, int index, CourseFile file, List<CourseWindow> windows)
      throws SQLException {
    int next = TextArrays.set(statement, index, windows, COLUMNS);
    statement.setObject(next++, file.id().value());
    statement.setObject(next++, file.id().value());
    statement.setObject(next++, file.prescriber().value());
    return next;
  }
}
