package org.coursewatch.overdue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.Test;

/**
 * What the statements of a sweep read follows what is due: among ten times as many courses, nearly
 * all of which are flagged already or not due yet, as many pages are touched. As the role of the
 * service, under its policies.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SweepPlanTest.Alone.class)
class SweepPlanTest {

  /** A database apart: what other tests leave behind would be due as well. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate ON = LocalDate.of(2026, 10, 1);
  private static final LocalDate BEGIN = LocalDate.of(1, 1, 1);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int FEW = 4_000;
  private static final int MANY = 40_000;

  /** Among more courses no two that are due lie on one page, and trees are a level higher. */
  private static final int AT_MOST = 4;

  /** The 100 below, and some that the other test of this database leaves behind. */
  private static final int DUE = 150;

  /** For each that is due; to read all of the many would be ten times that. */
  private static final int PAGES = 5;

  /** 100 courses are due, spread over all; each has a check long flagged and one of later. */
  private static final String COURSES =
      """
      insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,
          birth_year, birth_sealed, risk_category, head_hash, rules_mark, upkeep_on)
      select md5('c' || i)::uuid, 'us-ipledge', md5('p' || i)::uuid, md5('d' || i %% 200)::uuid, '2026-01-01', now(),
          'test', 1998, '', 'CAN_BECOME_PREGNANT', '', case when i %% (%1$d / 100) = 1 then 'old' else 'new' end,
          case i %% (%1$d / 100) when 0 then date '2026-10-01' when 1 then date '2026-12-24' end
        from generate_series(1, %1$d) i;
      insert into course_check (course_id, check_code, occasion, open_from, due_on, overdue_from, prescriber_id,
          acting_party, citation, flag_on)
      select md5('c' || i)::uuid, code, 'ONCE', '2026-01-01', '2026-01-01',
          case code when 'CONSENT' then date '2026-08-01' else date '2027-01-01' + i %% 300 end,
          md5('d' || i %% 200)::uuid, 'PRESCRIBER', 'rule',
          case when code <> 'CONSENT' then date '2027-01-01' + i %% 300
               when i %% (%1$d / 100) = 0 then date '2026-10-01' end
        from generate_series(1, %1$d) i, unnest(array['CONSENT', 'COUNSELING']) code;
      analyze course; analyze course_check;
      """;

  @Inject @Owner DataSource database;

  @Test
  void flaggingReadsWhatWantsAFlag() throws SQLException {
    Object now = Instant.parse("2026-10-01T12:00:00Z").atOffset(ZoneOffset.UTC);
    long pages = judge(OverdueFlagTable.RAISE, ON, BEGIN, FIRST, "us-ipledge", 1_000, now);
    assertThat(pages).isLessThan(DUE * PAGES * 10);
  }

  @Test
  void whatIsLateIsFoundAlongItsIndex() throws SQLException {
    long pages = judge(CourseQueueTable.LATE, "us-ipledge", ON, BEGIN, FIRST, 1_000);
    assertThat(pages).isLessThan(DUE * PAGES);
  }

  @Test
  void whatIsOutdatedIsFoundAlongItsIndex() throws SQLException {
    Object[] values = {
      "us-ipledge", "new", "", FIRST, 1_000, "us-ipledge", "new", "", FIRST, 1_000, 1_000
    };
    assertThat(judge(CourseQueueTable.OUTDATED, values)).isLessThan(DUE * PAGES);
  }

  private long judge(String sql, Object... values) throws SQLException {
    String few = plan(FEW, sql, values);
    String many = plan(MANY, sql, values);
    assertThat(many).doesNotContainPattern("Seq Scan[^\\n]*actual");
    assertThat(pages(many)).as(few + many).isLessThan(AT_MOST * pages(few));
    return pages(many);
  }

  private String plan(int courses, String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // What an earlier test rolled back is still in the indexes.
      statement.execute("vacuum course, course_check, overdue_flag");
      connection.setAutoCommit(false);
      try {
        statement.execute("set local session_replication_role = replica");
        statement.execute(COURSES.formatted(courses));
        statement.execute("set local session_replication_role = origin");
        statement.execute("set local role coursewatch_app");
        statement.execute("select set_config('coursewatch.scope', 'ALL', true)");
        return explain(connection, sql, values);
      } finally {
        connection.rollback();
      }
    }
  }

  private static String explain(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("explain (analyze, buffers, timing off) " + sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
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

  /** Of the whole statement: the first node includes the others. */
  private static long pages(String plan) {
    Matcher buffers = Pattern.compile("Buffers: shared([^\\n]*)").matcher(plan);
    assertThat(buffers.find()).isTrue();
    Matcher read = Pattern.compile("(?:hit|read)=(\\d+)").matcher(buffers.group(1));
    long pages = 0;
    while (read.find()) {
      pages += Long.parseLong(read.group(1));
    }
    return pages;
  }
}
