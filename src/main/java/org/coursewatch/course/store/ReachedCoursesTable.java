package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.ReachedCourses;
import org.coursewatch.course.RuleScope;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/** {@link ReachedCourses} in PostgreSQL, by the derived category and end of supply. */
@ApplicationScoped
class ReachedCoursesTable implements ReachedCourses {

  private static final String IN_SCOPE =
      """
       c.program = ? and c.running
         and case when coalesce(c.category_now, c.risk_category) = 'CANNOT_BECOME_PREGNANT' then ?
                  when c.supply_end is null then ?
                  else ? end
      """;

  private static final String COUNT = "select count(*) from course c where " + IN_SCOPE;

  private static final String LIST =
      """
      select c.course_id, p.patient_number, c.opened_on, s.state, s.state_from
        from course c
        join patient p on p.patient_id = c.patient_id
        join course_state s on s.course_id = c.course_id
         and s.state_from <= ? and (s.state_until is null or s.state_until > ?)
       where (?::uuid is null or c.course_id > ?::uuid) and
      """
          + IN_SCOPE
          + " order by c.course_id limit ?";

  private final DataSource database;

  @Inject
  ReachedCoursesTable(DataSource database) {
    this.database = database;
  }

  @Override
  public long count(String program, Set<RuleScope> scopes) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      setScope(statement, 1, program, scopes);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the courses a rule reaches could not be counted", e);
    }
  }

  @Override
  public List<CourseSummary> list(Wanted wanted) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LIST)) {
      @Nullable UUID after = wanted.after() == null ? null : wanted.after().value();
      statement.setObject(1, wanted.day());
      statement.setObject(2, wanted.day());
      statement.setObject(3, after);
      statement.setObject(4, after);
      int next = setScope(statement, 5, wanted.program(), wanted.scopes());
      statement.setInt(next, wanted.most());
      List<CourseSummary> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(summary(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the courses a rule reaches could not be listed", e);
    }
  }

  /** The index of the next question mark. */
  private static int setScope(
      PreparedStatement statement, int index, String program, Set<RuleScope> scopes)
      throws SQLException {
    statement.setString(index, program);
    statement.setBoolean(index + 1, scopes.contains(RuleScope.CANNOT));
    statement.setBoolean(index + 2, scopes.contains(RuleScope.CAN_BEFORE_FIRST_SUPPLY));
    statement.setBoolean(index + 3, scopes.contains(RuleScope.CAN_AFTER_FIRST_SUPPLY));
    return index + 4;
  }

  private static CourseSummary summary(ResultSet row) throws SQLException {
    return new CourseSummary(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        row.getObject("opened_on", LocalDate.class),
        CourseState.valueOf(row.getString("state")),
        row.getObject("state_from", LocalDate.class));
  }
}
