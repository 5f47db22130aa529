package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Forecast.StateSpan;
import org.jspecify.annotations.Nullable;

/** The states a course passes through. Only rows that differ are touched. */
final class StateRows {

  static final String WRITE =
      """
      with wanted as (
        select * from unnest(?::date[], ?::date[], ?::text[]) as s (state_from, state_until, state)),
      gone as (
        delete from course_state where course_id = ? and state_from not in (select state_from from wanted))
      insert into course_state (course_id, state_from, state_until, state, prescriber_id)
      select ?, w.*, ? from wanted w
      on conflict (course_id, state_from) do update set
          state_until = excluded.state_until, state = excluded.state, prescriber_id = excluded.prescriber_id
       where course_state.* is distinct from excluded.*
      """;

  private static final List<Function<StateSpan, @Nullable Object>> COLUMNS =
      List.of(StateSpan::from, StateSpan::until, StateSpan::state);

  private StateRows() {}

  /** The next free parameter. */
  static int set(PreparedStatement statement, int index, CourseFile file, List<StateSpan> states)
      throws SQLException {
    UUID course = file.id().value();
    int next = TextArrays.set(statement, index, states, COLUMNS);
    statement.setObject(next++, course);
    statement.setObject(next++, course);
    statement.setObject(next++, file.prescriber().value());
    return next;
  }
}
