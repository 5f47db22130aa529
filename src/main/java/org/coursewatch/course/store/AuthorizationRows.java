package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  static final String WRITE =
      """
      select authorizations_stand(?, ?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[], ?::timestamptz[])
      """;

  private static final List<Function<AuthorizationStanding, @Nullable Object>> COLUMNS =
      List.of(
          AuthorizationStanding::number,
          AuthorizationStanding::pharmacy,
          AuthorizationStanding::issuedAt,
          AuthorizationStanding::lastDay,
          AuthorizationStanding::status,
          AuthorizationStanding::settledAt);

  private AuthorizationRows() {}

  /** The next free parameter. */
  static int set(
      PreparedStatement statement,
      int index,
      CourseFile file,
      List<AuthorizationStanding> standings)
      throws SQLException {
    statement.setObject(index, file.id().value());
    return TextArrays.set(statement, index + 1, standings, COLUMNS);
  }

  /** Whether there is anything to write, or to take away. */
  static boolean concern(CourseFile file, List<AuthorizationStanding> standings) {
    return !standings.isEmpty() || everHadOne(file);
  }

  /** Rows of one that is voided, or not issued yet at the instant asked about, are taken away. */
  private static boolean everHadOne(CourseFile file) {
    return file.course().facts().stream()
        .anyMatch(recorded -> recorded.fact() instanceof AuthorizationIssued);
  }
}
