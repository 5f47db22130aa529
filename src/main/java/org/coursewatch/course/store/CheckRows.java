package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Forecast.CheckSpan;
import org.jspecify.annotations.Nullable;

/**
 * The open checks of a course. Afterwards the table holds what is wanted and nothing else, also
 * from which day on each row wants a flag and escalation looks at it.
 */
final class CheckRows {

  static final String WRITE =
      """
      with told as (
        select * from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[])
          as t (check_code, occasion, open_from, open_until, due_on, overdue_from, acting_party, citation)),
      wanted as (
        select t.*,
               case when t.overdue_from is not null and not exists (
                    select from overdue_flag f
                     where f.course_id = ? and f.check_code = t.check_code
                       and f.occasion = t.occasion and f.overdue_from = t.overdue_from)
                    then greatest(t.overdue_from, t.open_from) end as flag_on,
               case when t.overdue_from is not null then greatest(t.overdue_from + 1, t.open_from) end as step_on
          from told t),
      gone as (
        delete from course_check
         where course_id = ?
           and (check_code, occasion, open_from) not in (select check_code, occasion, open_from from told))
      insert into course_check (course_id, check_code, occasion, open_from, open_until, due_on, overdue_from,
          prescriber_id, acting_party, citation, flag_on, step_on)
      select ?, w.check_code, w.occasion, w.open_from, w.open_until, w.due_on, w.overdue_from, ?, w.acting_party,
             w.citation, w.flag_on, w.step_on
        from wanted w
      on conflict (course_id, check_code, occasion, open_from) do update set
          open_until = excluded.open_until, due_on = excluded.due_on, overdue_from = excluded.overdue_from,
          prescriber_id = excluded.prescriber_id, acting_party = excluded.acting_party,
          citation = excluded.citation, flag_on = excluded.flag_on, step_on = excluded.step_on
       where course_check.* is distinct from excluded.*
      """;

  private static final List<Function<CheckSpan, @Nullable Object>> COLUMNS =
      List.of(
          span -> span.check().code().name(),
          span -> span.check().occasion().name(),
          CheckSpan::from,
          CheckSpan::until,
          span -> span.check().dueOn(),
          CheckSpan::overdueFrom,
          span -> span.check().code().party().name(),
          span -> span.check().rule().citation().line());

  private CheckRows() {}

  /** The next free parameter. */
  static int set(PreparedStatement statement, int index, CourseFile file, List<CheckSpan> checks)
      throws SQLException {
    UUID course = file.id().value();
    int next = TextArrays.set(statement, index, checks, COLUMNS);
    statement.setObject(next++, course);
    statement.setObject(next++, course);
    statement.setObject(next++, course);
    statement.setObject(next++, file.prescriber().value());
    return next;
  }
}
