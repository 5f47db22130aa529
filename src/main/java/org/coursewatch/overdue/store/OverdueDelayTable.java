package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.coursewatch.overdue.DelayCauses;
import org.coursewatch.overdue.DelayCauses.Group;
import org.coursewatch.overdue.DelayCauses.Sum;
import org.coursewatch.overdue.OverdueDelays;
import org.coursewatch.overdue.OverdueFilter;

/** {@link OverdueDelays} in PostgreSQL: over the rows of the overdue report. */
@ApplicationScoped
class OverdueDelayTable implements OverdueDelays {

  private static final String PRESCRIBER =
      "  join prescriber o on o.prescriber_id = k.prescriber_id\n";
  private static final String PRACTICE =
      PRESCRIBER + "  join practice po on po.practice_id = o.practice_id\n";

  /** The question marks are the day. */
  private static final String MEASURES =
      """
      count(*) as checks, sum(?::date - k.overdue_from)::bigint as days,
             percentile_disc(0.5) within group (order by ?::date - k.overdue_from) as median,
             percentile_disc(0.9) within group (order by ?::date - k.overdue_from) as ninetieth""";

  private final Statements statements;

  @Inject
  OverdueDelayTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Sum sum(String program, OverdueFilter filter, LocalDate on) {
    OverdueConditions all =
        new OverdueConditions(
            "select count(*) as checks, coalesce(sum(?::date - k.overdue_from), 0)::bigint as days",
            "",
            program,
            filter,
            on,
            on);
    return statements
        .read(all.sql(), row -> new Sum(row.getLong("checks"), row.getLong("days")), all.values())
        .getFirst();
  }

  @Override
  public List<Group> groups(DelayCauses.By by, String program, OverdueFilter filter, LocalDate on) {
    OverdueConditions query = query(by, program, filter, on);
    return statements.read(
        query.sql(),
        row ->
            new Group(
                Objects.requireNonNull(row.getString("key")),
                Objects.requireNonNull(row.getString("label")),
                new Sum(row.getLong("checks"), row.getLong("days")),
                row.getInt("median"),
                row.getInt("ninetieth")),
        query.values());
  }

  static OverdueConditions query(
      DelayCauses.By by, String program, OverdueFilter filter, LocalDate on) {
    OverdueConditions query =
        new OverdueConditions(
            "select " + key(by) + ", " + MEASURES, joins(by), program, filter, on, on, on, on);
    query.add(
        " group by 1, 2 having count(*) >= ? order by days desc, key limit ?",
        DelayCauses.LEAST,
        DelayCauses.MOST_GROUPS);
    return query;
  }

  private static String key(DelayCauses.By by) {
    return switch (by) {
      case CHECK -> "k.check_code as key, '' as label";
      case ACTOR -> "k.acting_party as key, '' as label";
      case PRACTICE -> "po.practice_id::text as key, po.name as label";
      case PRESCRIBER -> "o.prescriber_id::text as key, o.name as label";
    };
  }

  private static String joins(DelayCauses.By by) {
    return switch (by) {
      case CHECK, ACTOR -> "";
      case PRACTICE -> PRACTICE;
      case PRESCRIBER -> PRESCRIBER;
    };
  }
}
