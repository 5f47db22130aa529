package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.coursewatch.overdue.OfficeNumbers;
import org.jspecify.annotations.Nullable;

/** The numbers of the office's start page in PostgreSQL, in one look. */
@ApplicationScoped
class OfficeNumbersTable implements OfficeNumbers.Source {

  static final String READ =
      """
      select
        (select count(*) from course_check k
           join course c on c.course_id = k.course_id
           join escalation e on e.course_id = k.course_id and e.check_code = k.check_code
            and e.occasion = k.occasion and e.overdue_from = k.overdue_from and e.level = 'ADMINISTRATOR'
          where k.overdue_from <= day.today and k.open_from <= day.today
            and (k.open_until is null or k.open_until > day.today) and c.program = day.program) as escalated,
        (select count(*) from lost_to_follow_up l join course c on c.course_id = l.course_id
          where l.found_on is null and c.program = day.program) as lost,
        (select count(*) from course_state s join course c on c.course_id = s.course_id
          where s.state = 'PREGNANCY_STOP' and s.state_from <= day.today
            and (s.state_until is null or s.state_until > day.today) and c.program = day.program) as stops,
        (select count(*) from noncompliance_case n where n.state = 'OPEN') as open_cases,
        (select count(*) from noncompliance_case n where n.state = 'UNDER_REVIEW') as in_review,
        (select count(*) from noncompliance_case n where n.state = 'APPEALED') as appeals,
        (select count(*) from notice n where n.given_up_at is not null) as dead_letters,
        (select max(r.finished_at) from sweep_run r) as swept_at,
        (select s.sealed_at from audit_seal s order by s.seal desc limit 1) as sealed_at
      from (values (?::text, ?::date)) as day (program, today)
      """;

  private final Statements statements;

  @Inject
  OfficeNumbersTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public OfficeNumbers read(String program, LocalDate today) {
    return statements.read(READ, OfficeNumbersTable::numbers, program, today).getFirst();
  }

  private static OfficeNumbers numbers(ResultSet row) throws SQLException {
    return new OfficeNumbers(
        row.getLong("escalated"),
        row.getLong("lost"),
        row.getLong("stops"),
        row.getLong("open_cases"),
        row.getLong("in_review"),
        row.getLong("appeals"),
        row.getLong("dead_letters"),
        instant(row, "swept_at"),
        instant(row, "sealed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
