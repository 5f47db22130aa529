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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseList;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** {@link CourseList} in PostgreSQL: the state of a day is the span that covers it. */
@ApplicationScoped
class CourseListTable implements CourseList {

  private static final String SQL =
      """
      select c.course_id, p.patient_number, c.opened_on, s.state, s.state_from
        from course c
        join patient p on p.patient_id = c.patient_id
        join course_state s on s.course_id = c.course_id
         and s.state_from <= ? and (s.state_until is null or s.state_until > ?)
       where (?::uuid[] is null or c.prescriber_id = any(?::uuid[]))
         and (?::uuid is null or c.patient_id = any(patient_record(?::uuid)))
         and (?::text is null or s.state = ?::text)
         and (?::uuid is null or c.course_id > ?::uuid)
       order by c.course_id
       limit ?
      """;

  private final DataSource database;

  @Inject
  CourseListTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<CourseSummary> list(Wanted wanted) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      set(statement, wanted);
      List<CourseSummary> summaries = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          summaries.add(summary(rows));
        }
      }
      return summaries;
    } catch (SQLException e) {
      throw new IllegalStateException("the courses could not be listed", e);
    }
  }

  private static void set(PreparedStatement statement, Wanted wanted) throws SQLException {
    statement.setObject(1, wanted.day());
    statement.setObject(2, wanted.day());
    setTwice(statement, 3, array(wanted.prescribers()));
    setTwice(statement, 5, wanted.patient() == null ? null : wanted.patient().toString());
    setTwice(statement, 7, wanted.state() == null ? null : wanted.state().name());
    setTwice(statement, 9, wanted.after() == null ? null : wanted.after().toString());
    statement.setInt(11, wanted.most());
  }

  private static void setTwice(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    statement.setString(index, value);
    statement.setString(index + 1, value);
  }

  private static @Nullable String array(@Nullable Set<PrescriberId> ids) {
    return ids == null
        ? null
        : ids.stream().map(PrescriberId::toString).collect(Collectors.joining(",", "{", "}"));
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
