package org.coursewatch.overdue.store;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueList.Wanted;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Among many checks a page of the report is read off the index by its days, from the cursor on and
 * in the right order: nothing is sorted and no table is read through. Planned and carried out as
 * the service does, under the policies: they are part of every plan.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverduePlanTest {

  private static final LocalDate ON = LocalDate.of(2026, 10, 1);
  private static final OverdueCursor CURSOR =
      new OverdueCursor(
          LocalDate.of(2026, 8, 1), new CourseId(new UUID(8, 8)), CheckCode.CONSENT, Occasion.ONCE);

  private static final String MANY =
      """
      insert into patient (patient_id, patient_number, prescriber_id, registered_by, registered_at)
      select md5('p' || i)::uuid, 'X' || i, md5('d' || i % 200)::uuid, 'test', now()
        from generate_series(1, 5000) i;
      insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,
          birth_year, birth_sealed, risk_category, head_hash, rules_mark, upkeep_on)
      select md5('c' || i)::uuid, 'us-ipledge', md5('p' || i)::uuid, md5('d' || i % 200)::uuid, '2026-01-01', now(),
          'test', 1998, '', 'CAN_BECOME_PREGNANT', '', 'mark', date '2026-10-01' + i % 500
        from generate_series(1, 5000) i;
      insert into course_check
      select md5('c' || i)::uuid, code, 'ONCE', '2026-01-01', null, '2026-01-01',
          date '2026-01-01' + (i * 7 + length(code)) % 700, md5('d' || i % 200)::uuid, 'PRESCRIBER', 'rule'
        from generate_series(1, 5000) i, unnest(array['CONSENT', 'COUNSELING', 'LIVER_LAB', 'LIPID_LAB']) code;
      analyze patient; analyze course; analyze course_check;
      """;

  private static final String OFFICE = "set local coursewatch.scope = 'ALL'";
  private static final String SYSTEM = OFFICE;
  private static final String AUDITOR = "set local coursewatch.scope = 'READ'";
  private static final String PRACTICE =
      "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
          .formatted(String.join(",", colleagues().stream().map(UUID::toString).toList()));

  @Inject @Owner DataSource database;

  @ParameterizedTest
  @ValueSource(strings = {OFFICE, AUDITOR})
  void aPageIsReadOffTheIndexByItsDays(String asWhom) throws SQLException {
    assertThat(plan(asWhom, new Wanted("us-ipledge", OverdueFilter.ALL, ON, null, 51)))
        .contains("using course_check_overdue on course_check")
        .contains("Index Cond: (overdue_from <= ")
        .doesNotContain("Sort")
        .satisfies(OverduePlanTest::readsNoTableThrough);
  }

  @ParameterizedTest
  @ValueSource(strings = {OFFICE, AUDITOR})
  void theNextPageBeginsAtTheCursor(String asWhom) throws SQLException {
    OverdueFilter filter = new OverdueFilter(Set.of(CheckCode.CONSENT), Set.of(), 10, 200);
    assertThat(plan(asWhom, new Wanted("us-ipledge", filter, ON, CURSOR, 51)))
        .contains("using course_check_overdue on course_check")
        .contains("ROW(overdue_from, course_id, check_code, occasion) >")
        .doesNotContain("Sort")
        .satisfies(OverduePlanTest::readsNoTableThrough);
  }

  @Test
  void aPrescriberHasAnIndexOfItsOwn() throws SQLException {
    OverdueFilter filter = OverdueFilter.ALL.of(Set.of(new PrescriberId(colleagues().getFirst())));
    assertThat(plan(PRACTICE, new Wanted("us-ipledge", filter, ON, null, 51)))
        .contains("course_check_of_prescriber", "Limit (actual rows=51")
        .satisfies(OverduePlanTest::readsNoTableThrough);
  }

  @Test
  void aSweepFindsTheFewThatAreDueAlongTheirIndexes() throws SQLException {
    UUID first = new UUID(0, 0);
    assertThat(
            plan(SYSTEM, CourseQueueTable.LATE, "us-ipledge", ON, ON.minusYears(9), first, 1_000))
        .contains("course_upkeep")
        .satisfies(OverduePlanTest::readsNoTableThrough);
    Object[] values = {
      "us-ipledge", "mark", "", first, 1_000, "us-ipledge", "mark", "", first, 1_000, 1_000
    };
    assertThat(plan(SYSTEM, CourseQueueTable.OUTDATED, values))
        .contains("course_of_rules")
        .satisfies(OverduePlanTest::readsNoTableThrough);
  }

  /**
   * The policy of a check asks its course as a last resort, and PostgreSQL would read all courses
   * for it; for these readers it is never asked.
   */
  private static void readsNoTableThrough(String plan) {
    assertThat(
            plan.lines()
                .filter(line -> line.matches(".*Seq Scan on (course|course_check|patient)\\b.*")))
        .allSatisfy(line -> assertThat(line).endsWith("(never executed)"));
  }

  /** The prescribers of one practice among those of {@link #MANY}. */
  private static List<UUID> colleagues() {
    return List.of(
        UUID.fromString("9948c645-c094-2477-94f4-c7acdbeb2bb6"),
        UUID.fromString("b25b0651-e4b6-e887-e519-4135d3692631"));
  }

  private String plan(String asWhom, Wanted wanted) throws SQLException {
    OverdueQuery query = new OverdueQuery(wanted);
    return plan(asWhom, query.sql(), query.values());
  }

  /** As the service's role, to which the policies apply, in the name of somebody. */
  private String plan(String asWhom, String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        statement.execute(MANY);
        statement.execute("set local role coursewatch_app; " + asWhom);
        return explain(connection, sql, values);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String explain(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("explain (analyze, costs off, timing off) " + sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(
            i + 1,
            values[i] instanceof String[] codes
                ? connection.createArrayOf("text", codes)
                : values[i]);
      }
      StringBuilder plan = new StringBuilder();
      try (ResultSet lines = statement.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }
}
