package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.Forecast.StateSpan;
import org.jspecify.annotations.Nullable;

/** The states a course passes through. Only rows that differ are touched. */
final class StateRows {

  private static final List<Function<StateSpan, @Nullable Object>> COLUMNS =
      List.of(StateSpan::from, StateSpan::until, StateSpan::state);

  private StateRows() {}

  /** The next free parameter. */
  static int set(PreparedStatement statement, int index, List<StateSpan> states)
      throws SQLException {
    return TextArrays.set(statement, index, states, COLUMNS);
  }
}
