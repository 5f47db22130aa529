package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueHistory;
import org.coursewatch.overdue.OverdueTrend.Cell;
import org.coursewatch.overdue.OverdueTrend.Count;
import org.coursewatch.overdue.TrendSpan;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;

/**
 * {@link OverdueHistory} in PostgreSQL. No flag is raised before the day it tells of, so that
 * {@code overdue_flag_newest} leaves out what is older than the span.
 */
@ApplicationScoped
class OverdueHistoryTable implements OverdueHistory {

  static final String COUNT =
      """
      select (f.overdue_from - ?) / ? as step, f.check_code, count(*) as began, count(k.course_id) as still
        from overdue_flag f
        join course c on c.course_id = f.course_id
        left join course_check k
          on k.course_id = f.course_id and k.check_code = f.check_code and k.occasion = f.occasion
         and k.overdue_from = f.overdue_from
         and k.open_from <= ? and (k.open_until is null or k.open_until > ?)
       where f.flagged_at >= ? and f.overdue_from >= ? and f.overdue_from <= ? and c.program = ?
      """;

  private final Statements statements;

  @Inject
  OverdueHistoryTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<Cell> count(
      TrendSpan span, String program, OverdueFilter filter, LocalDate today, ZoneId zone) {
    LocalDate first = span.first(today);
    StringBuilder sql = new StringBuilder(COUNT);
    List<Object> values = new ArrayList<>();
    values.addAll(List.of(first, span.days(), today, today));
    values.add(first.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
    values.addAll(List.of(first, today, program));
    narrow(filter, sql, values);
    sql.append(" group by 1, 2");
    return statements.read(
        sql.toString(),
        row ->
            new Cell(
                row.getInt("step"),
                CheckCode.valueOf(row.getString("check_code")),
                new Count(row.getLong("began"), row.getLong("still"))),
        values.toArray());
  }

  private static void narrow(OverdueFilter filter, StringBuilder sql, List<Object> values) {
    if (!filter.checks().isEmpty()) {
      sql.append(" and f.check_code = any(?)");
      values.add(filter.checks().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.prescribers().isEmpty()) {
      sql.append(" and c.prescriber_id = any(?)");
      values.add(filter.prescribers().stream().map(PrescriberId::value).toArray(UUID[]::new));
    }
    if (!filter.practices().isEmpty()) {
      sql.append(
          " and c.prescriber_id = any(array(select o.prescriber_id from prescriber o"
              + " where o.practice_id = any(?)))");
      values.add(filter.practices().stream().map(PracticeId::value).toArray(UUID[]::new));
    }
  }
}
