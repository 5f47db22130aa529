package org.coursewatch.worklist.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.Worklists.Wanted;
import org.junit.jupiter.api.Test;

/**
 * Among many courses an office's list is read off the indexes of its prescribers and the program's
 * off the index of what is overdue, also under row-level security: no table of derived rows is read
 * through.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class WorklistPlanTest {

  private static final LocalDate ON = LocalDate.of(2026, 10, 1);
  private static final UUID PRESCRIBER = UUID.fromString("00000000-0000-0000-0000-000000000007");

  private static final String OF =
      "('00000000-0000-0000-0000-' || lpad((i % 200)::text, 12, '0'))::uuid";

  private static final String MANY =
      """
      insert into patient (patient_id, patient_number, prescriber_id, registered_by, registered_at)
      select md5('p' || i)::uuid, 'X' || i, OF, 'test', now() from generate_series(1, 8000) i;
      insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,
          birth_year, birth_sealed, risk_category, head_hash, rules_mark, upkeep_on)
      select md5('c' || i)::uuid, 'us-ipledge', md5('p' || i)::uuid, OF, '2026-01-01', now(),
          'test', 1998, '', 'CAN_BECOME_PREGNANT', '', 'mark', date '2026-10-01' + i % 500
        from generate_series(1, 8000) i;
      insert into course_check
      select md5('c' || i)::uuid, code, 'ONCE', '2026-01-01', null, date '2026-09-01' + i % 300,
          date '2026-01-01' + (i * 7 + length(code)) % 700, OF, 'PRESCRIBER', 'rule'
        from generate_series(1, 8000) i, unnest(array['CONSENT', 'COUNSELING', 'LIVER_LAB', 'LIPID_LAB']) code;
      insert into course_window
      select md5('c' || i)::uuid, d, d + 6, 'TEST', false, null, null, false, 'r', 'CAN_BECOME_PREGNANT', OF
        from generate_series(1, 8000) i, lateral (select date '2026-01-01' + n * 30 + i % 300 from generate_series(0, 5) n) w (d);
      insert into course_state
      select md5('c' || i)::uuid, d, d + 30, 'CHECKS_DUE', OF
        from generate_series(1, 8000) i, lateral (select date '2026-08-15' + n * 30 + i % 20 from generate_series(0, 3) n) s (d);
      analyze patient; analyze course; analyze course_check; analyze course_window; analyze course_state;
      """
          .replace("OF", OF);

  @Inject @Owner DataSource database;

  @Test
  void anOfficesListIsReadOffItsOwnIndexes() throws SQLException {
    WorklistFilter filter = WorklistFilter.ALL.of(Set.of(new PrescriberId(PRESCRIBER)));
    String office =
        "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
            .formatted(PRESCRIBER);
    String plan = plan(office, WorklistSql.ofOffice(wanted(filter, null)));
    assertThat(plan)
        .contains("course_check_of_prescriber")
        .contains("course_check_due_of_prescriber")
        .contains("course_window_of_prescriber");
    assertReadThroughNothing(plan);
    assertReadThroughNothing(plan(office, WorklistSql.groups(wanted(filter, null))));
  }

  @Test
  void aPageOfTheProgramsListIsReadOffTheIndexOfWhatIsOverdue() throws SQLException {
    String office = "set local coursewatch.scope = 'ALL'";
    WorklistCursor cursor =
        new WorklistCursor(
            ItemSql.OVERDUE + ON.toEpochDay() - ItemSql.FIRST_DAY.toEpochDay() - 60,
            new CourseId(new UUID(8, 8)));
    for (WorklistCursor after : new WorklistCursor[] {null, cursor}) {
      String plan = plan(office, WorklistSql.ofProgram(wanted(WorklistFilter.ALL, after)));
      assertThat(plan).contains("using course_check_overdue on course_check");
      assertReadThroughNothing(plan);
    }
  }

  /**
   * The policies look into {@code course}; among few courses the planner may do that for all of
   * them at once, among many it does it row by row.
   */
  private static void assertReadThroughNothing(String plan) {
    for (String table : new String[] {"course_check", "course_window", "course_state"}) {
      assertThat(plan).doesNotContain("Seq Scan on " + table + " ");
    }
  }

  private static Wanted wanted(WorklistFilter filter, WorklistCursor after) {
    return new Wanted("us-ipledge", filter, "somebody", ON, 3, after, 51);
  }

  /** As the service's role in the database sees it. */
  private String plan(String acting, NamedSql sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        statement.execute(MANY);
        statement.execute("set local role coursewatch_app");
        statement.execute(acting);
        return explain(connection, sql);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String explain(Connection connection, NamedSql sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement statement = sql.explained().prepare(connection);
        ResultSet lines = statement.executeQuery()) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
