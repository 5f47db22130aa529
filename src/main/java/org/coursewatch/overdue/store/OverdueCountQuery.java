package org.coursewatch.overdue.store;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueGrouping;

/**
 * The statements that count: {@code key}, {@code label} and {@code overdue} of each group. Counted
 * by prescriber first, so that names are looked up once each and not once for every check.
 */
final class OverdueCountQuery {

  private static final String BY_PRESCRIBER =
      """
      select pr.prescriber_id::text as key, pr.name as label, n.overdue
        from (%s) n join prescriber pr on pr.prescriber_id = n.key
      """;

  private static final String BY_PRACTICE =
      """
      select po.practice_id::text as key, po.name as label, sum(n.overdue)::bigint as overdue
        from (%s) n
        join prescriber pr on pr.prescriber_id = n.key
        join practice po on po.practice_id = pr.practice_id
       group by po.practice_id, po.name
      """;

  private final String sql;
  private final Object[] values;

  private OverdueCountQuery(String sql, Object[] values) {
    this.sql = sql;
    this.values = values;
  }

  static OverdueCountQuery total(String program, OverdueFilter filter, LocalDate on) {
    return of("%s", new OverdueConditions("select count(*) as overdue", "", program, filter, on));
  }

  static OverdueCountQuery groups(
      OverdueGrouping by, String program, OverdueFilter filter, LocalDate on) {
    return switch (by) {
      case PROGRAM -> of("%s", grouped("c.program", program, filter, on));
      case PRACTICE -> of(BY_PRACTICE, grouped("k.prescriber_id", program, filter, on));
      case PRESCRIBER -> of(BY_PRESCRIBER, grouped("k.prescriber_id", program, filter, on));
      case CHECK -> of("%s", grouped("k.check_code", program, filter, on));
      case AGE -> of("%s", grouped(age(), program, filter, on, on));
      case RISK -> of("%s", grouped(OverdueConditions.RISK, program, filter, on, on));
    };
  }

  String sql() {
    return sql;
  }

  Object[] values() {
    return values.clone();
  }

  private static OverdueCountQuery of(String around, OverdueConditions counting) {
    return new OverdueCountQuery(around.formatted(counting.sql()), counting.values());
  }

  private static OverdueConditions grouped(
      String key, String program, OverdueFilter filter, LocalDate on, Object... inKey) {
    OverdueConditions counting =
        new OverdueConditions(
            "select %s as key, null as label, count(*) as overdue".formatted(key),
            "",
            program,
            filter,
            on,
            inKey);
    counting.add(" group by 1");
    return counting;
  }

  /** The number of the age of delay, from 0; its one question mark is the day. */
  private static String age() {
    String bounds =
        AgeOfDelay.bounds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "width_bucket(?::date - k.overdue_from, array[%s])::text".formatted(bounds);
  }
}
