package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.Forecast.CheckSpan;
import org.jspecify.annotations.Nullable;

/**
 * The open checks of a course. Afterwards the table holds what is wanted and nothing else, also
 * from which day on each row wants a flag and escalation looks at it.
 */
final class CheckRows {

  private static final List<Function<CheckSpan, @Nullable Object>> COLUMNS =
      List.of(
          span -> span.check().code().name(),
          span -> span.check().occasion().name(),
          CheckSpan::from,
          CheckSpan::until,
          span -> span.check().dueOn(),
          CheckSpan::overdueFrom,
          span -> span.check().code().party().name(),
          span -> span.check().rule().citation().line());

  private CheckRows() {}

  /** The next free parameter. */
  static int set(PreparedStatement statement, int index, List<CheckSpan> checks)
      throws SQLException {
    return TextArrays.set(statement, index, checks, COLUMNS);
  }
}
