package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Derived;

/**
 * Writes the rows derived from a course in the transaction of the caller: what differs, in one trip
 * to the database. The course's own row comes last; it tells that the others are written.
 */
@ApplicationScoped
class DerivedRows {

  private static final String COURSE =
      """
      update course set running = ?, upkeep_on = ?, rules_mark = ?, category_now = ?, supply_end = ?
       where course_id = ?
      returning exists (select from contact_attempt a where a.course_id = course.course_id)
      """;

  private static final String WITHOUT =
      String.join(";\n", CheckRows.WRITE, StateRows.WRITE, WindowRows.WRITE, COURSE);

  private static final String WITH_AUTHORIZATIONS =
      String.join(
          ";\n",
          CheckRows.WRITE,
          StateRows.WRITE,
          WindowRows.WRITE,
          AuthorizationRows.WRITE,
          COURSE);

  private final DataSource database;

  @Inject
  DerivedRows(DataSource database) {
    this.database = database;
  }

  /** Whether anybody has tried to reach the patient of the course. */
  boolean write(CourseFile file, Derived derived) {
    List<AuthorizationStanding> standings = derived.evaluation().authorizations();
    boolean authorizations = AuthorizationRows.concern(file, standings);
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(authorizations ? WITH_AUTHORIZATIONS : WITHOUT)) {
      int next = CheckRows.set(statement, 1, file, derived.forecast().checks());
      next = StateRows.set(statement, next, file, derived.forecast().states());
      next = WindowRows.set(statement, next, file, derived.windows());
      if (authorizations) {
        next = AuthorizationRows.set(statement, next, file, standings);
      }
      setCourse(statement, next, file, derived);
      statement.execute();
      return lastAnswer(statement, authorizations ? 4 : 3);
    } catch (SQLException e) {
      throw new IllegalStateException("derived rows were not written", e);
    }
  }

  private static boolean lastAnswer(PreparedStatement statement, int before) throws SQLException {
    for (int i = 0; i < before; i++) {
      statement.getMoreResults();
    }
    ResultSet row = statement.getResultSet();
    if (!row.next()) {
      throw new IllegalStateException("there is no such course to write down");
    }
    return row.getBoolean(1);
  }

  private static void setCourse(
      PreparedStatement statement, int index, CourseFile file, Derived derived)
      throws SQLException {
    int next = index;
    statement.setBoolean(next++, !derived.evaluation().ended());
    statement.setObject(next++, derived.forecast().upkeepOn(), Types.DATE);
    statement.setString(next++, derived.rulesMark());
    statement.setString(next++, derived.category().name());
    statement.setObject(next++, derived.supplyEnd(), Types.DATE);
    statement.setObject(next, file.id().value());
  }
}
