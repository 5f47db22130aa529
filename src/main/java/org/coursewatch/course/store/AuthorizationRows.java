package org.coursewatch.course.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes where the authorizations of a course stand, for the lists of pharmacies: one statement,
 * and none for a course that never had an authorization.
 */
final class AuthorizationRows {

  private static final String WRITE =
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

  static void write(Connection connection, CourseFile file, List<AuthorizationStanding> standings)
      throws SQLException {
    if (standings.isEmpty() && !everHadOne(file)) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setObject(1, file.id().value());
      TextArrays.set(statement, 2, standings, COLUMNS);
      statement.execute();
    }
  }

  /** Rows of one that is voided, or not issued yet at the instant asked about, are taken away. */
  private static boolean everHadOne(CourseFile file) {
    return file.course().facts().stream()
        .anyMatch(recorded -> recorded.fact() instanceof AuthorizationIssued);
  }
}
