package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The checks that become overdue on the day of the measurement, and the same again and again. */
@ApplicationScoped
class DueChecks {

  private static final String PLAIN =
      """
      insert into overdue_flag (course_id, check_code, occasion, overdue_from, flagged_at)
      select course_id, check_code, occasion, overdue_from, now()
        from course_check where flag_on <= '%s'
      """;

  private static final String SAME =
      """
       from bench.due d
      where d.kind = any (array[%s]) and k.course_id = d.course_id and k.check_code = d.check_code
        and k.occasion = d.occasion and k.overdue_from = d.overdue_from
      """;

  @Inject Rows rows;

  /** Remembers what wants a flag by {@code today} as of a kind, if it is not remembered yet. */
  long remember(String kind, LocalDate today) {
    rows.execute(
        "create schema if not exists bench",
        """
        create table if not exists bench.due (kind text, course_id uuid, check_code text, occasion text,
          overdue_from date, unique (course_id, check_code, occasion, overdue_from))
        """,
        """
        insert into bench.due select '%s', course_id, check_code, occasion, overdue_from
          from course_check where flag_on <= '%s' on conflict do nothing
        """
            .formatted(kind, today),
        "analyze bench.due");
    return rows.number("select count(*) from bench.due where kind = '%s'".formatted(kind));
  }

  /** Every {@code nth} of the rest becomes a kind of its own. */
  void split(String rest, String kind, int nth) {
    rows.execute(
        """
        update bench.due d set kind = '%s'
          from (select ctid, row_number() over (order by course_id) n from bench.due where kind = '%s') r
         where r.ctid = d.ctid and r.n %% %d = 0
        """
            .formatted(kind, rest, nth));
  }

  /** As if only those of {@code kinds} wanted a flag today and nobody had swept yet. */
  void reset(LocalDate today, String... kinds) {
    String all = "'FEW', 'SPREAD', 'REST'";
    String wanted = "'" + String.join("', '", kinds) + "'";
    rows.force(
        "delete from overdue_flag k using bench.due d"
            + SAME.formatted(all).replace("from bench.due d", ""),
        """
        insert into overdue_flag select course_id, check_code, occasion, overdue_from, now() - interval '1 day'
          from bench.due where kind <> all (array[%s])
        """
            .formatted(wanted),
        "update course_check k set flag_on = null"
            + SAME.formatted(all)
            + "and k.flag_on is not null and d.kind <> all (array[%s])".formatted(wanted),
        "update course_check k set flag_on = '%s'".formatted(today)
            + SAME.formatted(wanted)
            + "and k.flag_on is null");
    rows.execute(
        "vacuum analyze overdue_flag",
        "vacuum analyze course_check",
        "vacuum course",
        "checkpoint");
  }

  /** The reference: one plain statement for the same rows, as the owner. */
  long plainInsert(LocalDate today) {
    return rows.change(PLAIN.formatted(today));
  }
}
