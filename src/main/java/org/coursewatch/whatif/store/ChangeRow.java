package org.coursewatch.whatif.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.time.DateWindow;
import org.coursewatch.whatif.WhatIfChange;
import org.coursewatch.whatif.WhatIfRuns.Numbered;
import org.jspecify.annotations.Nullable;

/** A row of {@code what_if_change} as a value, and back. */
final class ChangeRow {

  static final String ADD =
      """
      insert into what_if_change (run_id, course_id, state_from, state_to, refusals_added,
        refusals_removed, overdue_added, overdue_removed, window_from_before, window_until_before,
        window_from_after, window_until_after)
      values (?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?::text[], ?, ?, ?, ?)
      """;

  private ChangeRow() {}

  static @Nullable Object[] values(UUID run, WhatIfChange change) {
    DateWindow before = change.windowBefore();
    DateWindow after = change.windowAfter();
    return new @Nullable Object[] {
      run,
      change.course().value(),
      change.from().name(),
      change.to().name(),
      array(change.refusalsAdded()),
      array(change.refusalsRemoved()),
      array(change.overdueAdded()),
      array(change.overdueRemoved()),
      before == null ? null : before.firstDay(),
      before == null ? null : before.lastDay(),
      after == null ? null : after.firstDay(),
      after == null ? null : after.lastDay()
    };
  }

  static Numbered value(ResultSet row) throws SQLException {
    return new Numbered(
        row.getString("patient_number"),
        new WhatIfChange(
            new CourseId(row.getObject("course_id", UUID.class)),
            CourseState.valueOf(row.getString("state_from")),
            CourseState.valueOf(row.getString("state_to")),
            codes(row, "refusals_added", RefusalCode.class),
            codes(row, "refusals_removed", RefusalCode.class),
            codes(row, "overdue_added", CheckCode.class),
            codes(row, "overdue_removed", CheckCode.class),
            window(row, "before"),
            window(row, "after")));
  }

  /** Names of codes need no quotes. */
  private static String array(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}"));
  }

  private static <E extends Enum<E>> Set<E> codes(ResultSet row, String column, Class<E> type)
      throws SQLException {
    Set<E> codes = EnumSet.noneOf(type);
    Arrays.stream((String[]) row.getArray(column).getArray())
        .map(name -> Enum.valueOf(type, name))
        .forEach(codes::add);
    return codes;
  }

  private static @Nullable DateWindow window(ResultSet row, String which) throws SQLException {
    LocalDate from = row.getObject("window_from_" + which, LocalDate.class);
    LocalDate until = row.getObject("window_until_" + which, LocalDate.class);
    return from == null || until == null ? null : new DateWindow(from, until);
  }
}
