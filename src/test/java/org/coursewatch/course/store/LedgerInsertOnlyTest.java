package org.coursewatch.course.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts are only ever added, and every way around that is found. Spoken to in SQL, as an intruder
 * would.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class LedgerInsertOnlyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject @Owner DataSource database;
  @Inject TestPeople people;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update course_fact set body = body where course_id = '%s'",
        "update course_fact set account = 'somebody' where course_id = '%s' and sequence = 1",
        "delete from course_fact where course_id = '%s'",
        "truncate course_fact cascade",
        "update course set opened_on = opened_on - 1 where course_id = '%s'",
        "update course set birth_year = birth_year - 1 where course_id = '%s'",
        "update course set version = version - 1 where course_id = '%s'",
        "update course set head_hash = '\\x00' where course_id = '%s'",
        "delete from course where course_id = '%s'"
      })
  void theApplicationCannotChangeOrRemoveWhatWasRecorded(String sql) {
    assertThatThrownBy(() -> execute(sql.formatted(treated.course())))
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isIn("42501", "23503"));
    assertThat(breaks()).isEmpty();
  }

  @Test
  void aFactThatDoesNotFollowTheLastOneIsRefused() {
    assertThatThrownBy(() -> execute(copyOfFact(1, 1))).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> execute(copyOfFact(1, 99))).isInstanceOf(SQLException.class);
    assertThat(breaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update course_fact set body = body || '{\"result\": \"POSITIVE\"}' where course_id = '%s' and sequence = 3",
        "update course_fact set recorded_at = recorded_at + interval '1 day' where course_id = '%s' and sequence = 2",
        "update course_fact set account = 'somebody' where course_id = '%s' and sequence = 1",
        "delete from course_fact where course_id = '%s' and sequence = 4",
        "delete from course_fact where course_id = '%s' and sequence = 10",
        "update course_fact set sequence = 100 - sequence where course_id = '%s' and sequence in (4, 5)",
        "update course set opened_on = opened_on - 30 where course_id = '%s'",
      })
  void whatAnOwnerOfTheDatabaseForgesIsFound(String forgery) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        assertThat(statement.executeUpdate(forgery.formatted(treated.course()))).isPositive();
        assertThat(breaks(connection)).as("breaks after: " + forgery).isNotEmpty();
      } finally {
        connection.rollback();
      }
    }
    assertThat(breaks()).isEmpty();
  }

  private String copyOfFact(int sequence, int as) {
    return """
        insert into course_fact (course_id, sequence, fact_id, type, happened_on, recorded_at, account, role, body)
        select course_id, %d, gen_random_uuid(), type, happened_on, recorded_at, account, role, body
          from course_fact where course_id = '%s' and sequence = %d
        """
        .formatted(as, treated.course(), sequence);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> breaks() {
    try (Connection connection = database.getConnection()) {
      return breaks(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> breaks(Connection connection) throws SQLException {
    String sql = "select sequence || ': ' || fault from course_chain_break where course_id = '%s'";
    List<String> breaks = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(treated.course()))) {
      while (rows.next()) {
        breaks.add(rows.getString(1));
      }
    }
    return breaks;
  }
}
