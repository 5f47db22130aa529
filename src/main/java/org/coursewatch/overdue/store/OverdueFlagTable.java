package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.OverdueFlags;
import org.jspecify.annotations.Nullable;

/** {@link OverdueFlags} in PostgreSQL. */
@ApplicationScoped
class OverdueFlagTable implements OverdueFlags {

  /**
   * Walks the index of what wants a flag, which what is flagged has left; so nothing is looked at
   * for being long overdue. Whoever writes rows of a course holds the course's lock: what is locked
   * is being worked out anew right now, and a row that was meanwhile is not there to be updated.
   */
  static final String RAISE =
      """
      with wanted as materialized (
        select k.course_id, k.check_code, k.occasion, k.open_from, k.flag_on
          from course_check k
          join course c on c.course_id = k.course_id
         where k.flag_on <= ? and (k.flag_on, k.course_id) >= (?, ?) and c.program = ?
         order by k.flag_on, k.course_id
         limit ?
           for no key update of c skip locked),
      seen as (
        update course_check k set flag_on = null
          from wanted w
         where k.course_id = w.course_id and k.check_code = w.check_code
           and k.occasion = w.occasion and k.open_from = w.open_from and k.flag_on is not null
        returning k.course_id, k.check_code, k.occasion, k.overdue_from),
      raised as (
        insert into overdue_flag (course_id, check_code, occasion, overdue_from, flagged_at)
        select distinct course_id, check_code, occasion, overdue_from, ?::timestamptz
          from seen
        on conflict do nothing
        returning 1)
      select (select count(*) from raised) as flags, w.flag_on, w.course_id,
             count(*) over () as looked_at
        from wanted w order by w.flag_on desc, w.course_id desc limit 1
      """;

  private static final String RAISE_OF_COURSE =
      """
      with seen as (
        update course_check set flag_on = null where course_id = ? and flag_on <= ?
        returning course_id, check_code, occasion, overdue_from)
      insert into overdue_flag (course_id, check_code, occasion, overdue_from, flagged_at)
      select distinct course_id, check_code, occasion, overdue_from, ?::timestamptz from seen
      on conflict do nothing
      """;

  static final String FORGET =
      """
      with closed as materialized (
        select k.course_id, k.check_code, k.occasion, k.open_from
          from course_check k
          join course c on c.course_id = k.course_id
         where k.open_until <= ? and k.overdue_from is not null and k.flag_on is null
           and c.program = ?
         order by k.open_until
         limit ?
           for no key update of c skip locked)
      delete from course_check k
       using closed d
       where k.course_id = d.course_id and k.check_code = d.check_code
         and k.occasion = d.occasion and k.open_from = d.open_from
      """;

  private static final String OLDEST =
      """
      select k.flag_on from course_check k join course c on c.course_id = k.course_id
       where k.flag_on <= ? and c.program = ? order by k.flag_on limit 1
      """;

  /** Before every place there is: no day is earlier, no id smaller. */
  private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new CourseId(new UUID(0, 0)));

  private record Batch(int flags, int lookedAt, Place last) {}

  private final Statements statements;

  @Inject
  OverdueFlagTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Raised raise(
      String program, LocalDate today, Instant now, @Nullable Place after, int most) {
    Place from = after == null ? FIRST : after;
    return statements
        .read(
            RAISE,
            OverdueFlagTable::batch,
            today,
            from.since(),
            from.course().value(),
            program,
            most,
            now.atOffset(ZoneOffset.UTC))
        .stream()
        .findFirst()
        .map(batch -> new Raised(batch.flags(), batch.lookedAt() < most ? null : batch.last()))
        .orElse(new Raised(0, null));
  }

  @Override
  public int raise(CourseId course, LocalDate today, Instant now) {
    return statements.change(RAISE_OF_COURSE, course.value(), today, now.atOffset(ZoneOffset.UTC));
  }

  @Override
  public int forgetClosed(String program, LocalDate today, int most) {
    return statements.change(FORGET, today, program, most);
  }

  @Override
  public Optional<LocalDate> oldest(String program, LocalDate today) {
    return statements
        .read(
            OLDEST,
            row -> Objects.requireNonNull(row.getObject(1, LocalDate.class)),
            today,
            program)
        .stream()
        .findFirst();
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getInt("flags"),
        row.getInt("looked_at"),
        new Place(
            Objects.requireNonNull(row.getObject("flag_on", LocalDate.class)),
            new CourseId(Objects.requireNonNull(row.getObject("course_id", UUID.class)))));
  }
}
