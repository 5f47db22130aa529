package org.coursewatch.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.worklist.AuthorizationCursor;
import org.coursewatch.worklist.AuthorizationTask;
import org.coursewatch.worklist.AuthorizationTask.Kind;
import org.coursewatch.worklist.AuthorizationTasks;
import org.jspecify.annotations.Nullable;

/**
 * {@link AuthorizationTasks} in PostgreSQL: two runs along indexes that hold what is not done yet,
 * and nothing else.
 */
@ApplicationScoped
class AuthorizationTaskTable implements AuthorizationTasks {

  /** A live one whose last day is over has lapsed, whether or not a job ran. */
  private static final String TASKS =
      """
      with task as (
        select number, issued_at, last_day, settled_at,
               case when status = 'LIVE' and last_day >= :day then 0 else 1 end as place
          from authorization_standing
         where pharmacy = :pharmacy and status <> 'HANDED_OVER' and status <> 'REVERSED'
        union all
        select number, issued_at, last_day, settled_at, 2 from authorization_standing
         where pharmacy = :pharmacy and status = 'REVERSED' and not returned)
      """;

  private static final String LIST =
      TASKS
          + """
            select * from task
             where place = any(:places::integer[]) and (place, last_day, number) > (:place, :lastDay, :number)
             order by place, last_day, number limit :most
            """;

  private static final String COUNTS =
      TASKS + "select place, count(*) as items from task group by 1";

  private static final int BEFORE_ALL = -1;

  private final DataSource database;

  @Inject
  AuthorizationTaskTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<AuthorizationTask> list(Wanted wanted) {
    AuthorizationCursor after = wanted.after();
    return tasks(LIST, wanted.pharmacy(), wanted.today())
        .with("places", places(wanted))
        .with("place", after == null ? BEFORE_ALL : after.kind().ordinal())
        .with("lastDay", after == null ? wanted.today() : after.lastDay())
        .with("number", after == null ? "" : after.number())
        .with("most", wanted.most())
        .read(database, AuthorizationTaskTable::task);
  }

  @Override
  public Map<Kind, Integer> counts(PharmacyId pharmacy, LocalDate today) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0);
    }
    tasks(COUNTS, pharmacy, today)
        .read(database, row -> counts.put(Kind.values()[row.getInt("place")], row.getInt("items")));
    return counts;
  }

  private static NamedSql tasks(String sql, PharmacyId pharmacy, LocalDate today) {
    return new NamedSql(sql).with("pharmacy", pharmacy.toString()).with("day", today);
  }

  private static String[] places(Wanted wanted) {
    return (wanted.kinds().isEmpty() ? List.of(Kind.values()) : wanted.kinds())
        .stream().map(kind -> String.valueOf(kind.ordinal())).toArray(String[]::new);
  }

  private static AuthorizationTask task(ResultSet row) throws SQLException {
    return new AuthorizationTask(
        new AuthorizationNumber(row.getString("number")),
        Kind.values()[row.getInt("place")],
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_day", LocalDate.class),
        instant(row.getObject("settled_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
