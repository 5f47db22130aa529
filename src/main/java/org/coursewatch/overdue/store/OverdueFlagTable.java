package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.OverdueFlag;
import org.coursewatch.overdue.OverdueFlags;

/**
 * {@link OverdueFlags} in PostgreSQL: the primary key lets a flag exist once. Rows are added in one
 * order, so that two nodes wait for each other and never for ever.
 */
@ApplicationScoped
class OverdueFlagTable implements OverdueFlags {

  private static final String INSERT =
      """
      insert into overdue_flag (course_id, check_code, occasion, overdue_from, flagged_at)
      select distinct k.course_id, k.check_code, k.occasion, k.overdue_from, ?::timestamptz
        from course_check k
        join course c on c.course_id = k.course_id
       where c.program = ? and k.overdue_from <= ? and k.open_from <= ?
         and not exists (
             select 1 from overdue_flag f
              where f.course_id = k.course_id and f.check_code = k.check_code
                and f.occasion = k.occasion and f.overdue_from = k.overdue_from)
       order by 1, 2, 3, 4
       limit ?
      on conflict do nothing
      returning course_id, check_code, occasion, overdue_from
      """;

  private final Statements statements;

  @Inject
  OverdueFlagTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<OverdueFlag> raise(String program, LocalDate today, Instant now, int most) {
    return statements.read(
        INSERT, OverdueFlagTable::flag, now.atOffset(ZoneOffset.UTC), program, today, today, most);
  }

  private static OverdueFlag flag(ResultSet row) throws SQLException {
    return new OverdueFlag(
        new CourseId(row.getObject("course_id", UUID.class)),
        row.getString("check_code"),
        row.getString("occasion"),
        row.getObject("overdue_from", LocalDate.class));
  }
}
