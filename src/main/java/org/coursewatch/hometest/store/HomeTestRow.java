package org.coursewatch.hometest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFile;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTest.Decision;
import org.coursewatch.hometest.HomeTest.Verdict;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTestReport;
import org.jspecify.annotations.Nullable;

/** Reads a home test from the row a result stands on. */
final class HomeTestRow {

  private HomeTestRow() {}

  static HomeTest read(
      ResultSet row, CourseFile file, @Nullable HomeTestCode code, @Nullable String reason)
      throws SQLException {
    return new HomeTest(
        row.getObject("home_test_id", UUID.class),
        row.getLong("number"),
        file.id(),
        row.getString("account"),
        Statements.presentInstant(row, "sent_at"),
        report(row),
        code,
        row.getObject("photo_id", UUID.class),
        row.getObject("fact_id", UUID.class),
        decision(row, reason));
  }

  private static HomeTestReport report(ResultSet row) throws SQLException {
    return new HomeTestReport(
        Result.valueOf(row.getString("result")),
        row.getObject("tested_on", LocalDate.class),
        row.getString("kit"),
        row.getBigDecimal("sensitivity"),
        row.getString("lot"),
        row.getObject("expires_on", LocalDate.class),
        Statements.instant(row, "taken_at"),
        Statements.instant(row, "read_at"));
  }

  private static @Nullable Decision decision(ResultSet row, @Nullable String reason)
      throws SQLException {
    String verdict = row.getString("verdict");
    if (verdict == null) {
      return null;
    }
    String result = row.getString("decided_result");
    return new Decision(
        Verdict.valueOf(verdict),
        row.getString("decided_by"),
        Statements.presentInstant(row, "decided_at"),
        result == null ? null : Result.valueOf(result),
        row.getObject("decided_fact_id", UUID.class),
        reason);
  }
}
