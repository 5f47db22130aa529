package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Derived;
import org.coursewatch.course.Forecast.CheckSpan;
import org.coursewatch.course.Forecast.StateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows derived from a course in the transaction of the caller: checks and states anew,
 * of windows and authorizations what differs.
 */
@ApplicationScoped
class DerivedRows {

  private static final String DELETE_CHECKS = "delete from course_check where course_id = ?";
  private static final String DELETE_STATES = "delete from course_state where course_id = ?";
  private static final String INSERT_CHECK =
      """
      insert into course_check (course_id, check_code, occasion, open_from, open_until, due_on, overdue_from,
          prescriber_id, acting_party, citation, flag_on, step_on)
      select k.*, case when k.overdue_from is not null and not exists (
             select from overdue_flag f
              where f.course_id = k.course_id and f.check_code = k.check_code
                and f.occasion = k.occasion and f.overdue_from = k.overdue_from)
             then greatest(k.overdue_from, k.open_from) end,
             case when k.overdue_from is not null then greatest(k.overdue_from + 1, k.open_from) end
        from (values (?::uuid, ?, ?, ?::date, ?::date, ?::date, ?::date, ?::uuid, ?, ?))
          as k(course_id, check_code, occasion, open_from, open_until, due_on, overdue_from,
               prescriber_id, acting_party, citation)
      """;
  private static final String INSERT_STATE =
      """
      insert into course_state (course_id, state_from, state_until, state, prescriber_id)
      values (?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_COURSE =
      """
      update course set running = ?, upkeep_on = ?, rules_mark = ?, category_now = ?, supply_end = ?
       where course_id = ?
      """;

  private final DataSource database;

  @Inject
  DerivedRows(DataSource database) {
    this.database = database;
  }

  void write(CourseFile file, Derived derived) {
    try (Connection connection = database.getConnection()) {
      delete(connection, DELETE_CHECKS, file);
      delete(connection, DELETE_STATES, file);
      insertChecks(connection, file, derived);
      insertStates(connection, file, derived);
      WindowRows.write(connection, file, derived.windows());
      AuthorizationRows.write(connection, file, derived.evaluation().authorizations());
      updateCourse(connection, file, derived);
    } catch (SQLException e) {
      throw new IllegalStateException("derived rows were not written", e);
    }
  }

  private static void delete(Connection connection, String sql, CourseFile file)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, file.id().value());
      statement.executeUpdate();
    }
  }

  private static void insertChecks(Connection connection, CourseFile file, Derived derived)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT_CHECK)) {
      for (CheckSpan span : derived.forecast().checks()) {
        statement.setObject(1, file.id().value());
        statement.setString(2, span.check().code().name());
        statement.setString(3, span.check().occasion().name());
        statement.setObject(4, span.from());
        setDay(statement, 5, span.until());
        setDay(statement, 6, span.check().dueOn());
        setDay(statement, 7, span.overdueFrom());
        statement.setObject(8, file.prescriber().value());
        statement.setString(9, span.check().code().party().name());
        statement.setString(10, span.check().rule().citation().line());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void insertStates(Connection connection, CourseFile file, Derived derived)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT_STATE)) {
      for (StateSpan span : derived.forecast().states()) {
        statement.setObject(1, file.id().value());
        statement.setObject(2, span.from());
        setDay(statement, 3, span.until());
        statement.setString(4, span.state().name());
        statement.setObject(5, file.prescriber().value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void updateCourse(Connection connection, CourseFile file, Derived derived)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE_COURSE)) {
      UUID id = file.id().value();
      statement.setBoolean(1, !derived.evaluation().ended());
      setDay(statement, 2, derived.forecast().upkeepOn());
      statement.setString(3, derived.rulesMark());
      statement.setString(4, derived.category().name());
      setDay(statement, 5, derived.supplyEnd());
      statement.setObject(6, id);
      statement.executeUpdate();
    }
  }

  private static void setDay(PreparedStatement statement, int index, @Nullable LocalDate day)
      throws SQLException {
    statement.setObject(index, day, java.sql.Types.DATE);
  }
}
