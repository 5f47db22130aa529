package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Derived;

/**
 * Writes the rows derived from a course in the transaction of the caller: what differs, in one
 * statement.
 */
@ApplicationScoped
class DerivedRows {

  private static final String WRITE =
      """
      select course_settled(?, ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[],
        ?::date[], ?::date[], ?::text[],
        ?::date[], ?::date[], ?::text[], ?::boolean[], ?::date[], ?::date[], ?::boolean[], ?::text[], ?::text[],
        ?, ?, ?, ?, ?,
        ?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[], ?::timestamptz[])
      """;

  private final DataSource database;

  @Inject
  DerivedRows(DataSource database) {
    this.database = database;
  }

  /** Whether anybody has tried to reach the patient of the course. */
  boolean write(CourseFile file, Derived derived) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setObject(1, file.id().value());
      int next = CheckRows.set(statement, 2, derived.forecast().checks());
      next = StateRows.set(statement, next, derived.forecast().states());
      next = WindowRows.set(statement, next, derived.windows());
      next = setCourse(statement, next, derived);
      AuthorizationRows.set(statement, next, file, derived.evaluation().authorizations());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("derived rows were not written", e);
    }
  }

  private static int setCourse(PreparedStatement statement, int index, Derived derived)
      throws SQLException {
    int next = index;
    statement.setBoolean(next++, !derived.evaluation().ended());
    statement.setObject(next++, derived.forecast().upkeepOn(), Types.DATE);
    statement.setString(next++, derived.rulesMark());
    statement.setString(next++, derived.category().name());
    statement.setObject(next++, derived.supplyEnd(), Types.DATE);
    return next;
  }
}
