package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the authorizations of a course stand, for the lists of pharmacies. There is nothing to
 * write for a course that never had one.
 */
final class AuthorizationRows {

  private static final List<Function<AuthorizationStanding, @Nullable Object>> COLUMNS =
      List.of(
          AuthorizationStanding::number,
          AuthorizationStanding::pharmacy,
          AuthorizationStanding::issuedAt,
          AuthorizationStanding::lastDay,
          AuthorizationStanding::status,
          AuthorizationStanding::settledAt);

  private AuthorizationRows() {}

  /** No arrays at all for a course that never had one. */
  static void set(
      PreparedStatement statement,
      int index,
      CourseFile file,
      List<AuthorizationStanding> standings)
      throws SQLException {
    if (!standings.isEmpty() || everHadOne(file)) {
      TextArrays.set(statement, index, standings, COLUMNS);
      return;
    }
    for (int i = 0; i < COLUMNS.size(); i++) {
      statement.setNull(index + i, Types.ARRAY);
    }
  }

  /** Rows of one that is voided, or not issued yet at the instant asked about, are taken away. */
  private static boolean everHadOne(CourseFile file) {
    return file.course().facts().stream()
        .anyMatch(recorded -> recorded.fact() instanceof AuthorizationIssued);
  }
}
