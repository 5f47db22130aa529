package org.coursewatch.whatif.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.whatif.WhatIfChange;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfOrder;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns;
import org.jspecify.annotations.Nullable;

/** {@link WhatIfRuns} in PostgreSQL. Leases run by the clock of the database. */
@ApplicationScoped
class WhatIfTable implements WhatIfRuns {

  private static final String LEASE = "clock_timestamp() + ? * interval '1 millisecond'";

  private static final String ADD =
      """
      insert into what_if_run (run_id, account, program, rules_mark, draft, draft_hash, title,
        draft_from, as_of, known_at, state)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED')
      """;

  private static final String LIST =
      """
      select * from what_if_run
       where ?::uuid is null or (known_at, run_id) <
             (select known_at, run_id from what_if_run where run_id = ?::uuid)
       order by known_at desc, run_id desc limit ?
      """;

  private static final String CLAIM =
      "update what_if_run set state = 'RUNNING', attempt = attempt + 1, node = ?, lease_until = "
          + LEASE
          + """
            where run_id = (
              select run_id from what_if_run
               where state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp())
               order by known_at, run_id limit 1 for update skip locked)
           returning *
          """;

  /** Who goes on: the running ones, and those that ended with something still open. */
  private static final String OPEN =
      """
      from course c
       where c.program = ?
         and (c.running or exists (select from course_check k where k.course_id = c.course_id))
      """;

  private static final String COURSES =
      "select c.course_id "
          + OPEN
          + " and (?::uuid is null or c.course_id > ?::uuid) order by c.course_id limit ?";

  private static final String STILL = " where run_id = ? and attempt = ? and state = 'RUNNING'";

  private static final String BEGIN =
      "update what_if_run set estimated = ?, lease_until = " + LEASE + STILL;

  private static final String GROW =
      """
      update what_if_run
         set last_course = ?, compared = compared + ?, unreadable = unreadable + ?,
             changed = changed + ?, moved = moved + ?, lease_until =
      """
          + LEASE
          + STILL;

  private static final String MOVE =
      """
      insert into what_if_move (run_id, state_from, state_to, courses) values (?, ?, ?, ?)
      on conflict (run_id, state_from, state_to)
      do update set courses = what_if_move.courses + excluded.courses
      """;

  private static final String FINISH =
      "update what_if_run set state = ?, failure = ?, lease_until = null, finished_at = ?" + STILL;

  private static final String CODES =
      """
      select kind, code, count(*) as courses
        from what_if_change c
       cross join lateral (
         select 'REFUSAL_ADDED' as kind, unnest(c.refusals_added) as code
         union all select 'REFUSAL_REMOVED', unnest(c.refusals_removed)
         union all select 'OVERDUE_ADDED', unnest(c.overdue_added)
         union all select 'OVERDUE_REMOVED', unnest(c.overdue_removed)) each
       where run_id = ?
       group by kind, code order by courses desc, kind, code
      """;

  private static final String WINDOWS =
      """
      select count(*) from what_if_change
       where run_id = ? and (window_from_before is not null or window_from_after is not null)
      """;

  private static final String CHANGES =
      """
      select w.*, p.patient_number
        from what_if_change w
        join course c on c.course_id = w.course_id
        join patient p on p.patient_id = c.patient_id
       where w.run_id = ? and (?::text is null or w.state_from = ?::text)
         and (?::text is null or w.state_to = ?::text)
         and (?::uuid is null or w.course_id > ?::uuid)
       order by w.course_id limit ?
      """;

  private final Statements statements;

  @Inject
  WhatIfTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void add(WhatIfId id, String account, WhatIfOrder order) {
    statements.write(
        ADD,
        id.value(),
        account,
        order.program(),
        order.mark(),
        order.draft(),
        order.hash(),
        order.title(),
        order.draftFrom(),
        at(order.asOf()),
        at(order.knownAt()));
  }

  @Override
  public int open() {
    String sql = "select count(*) from what_if_run where state in ('QUEUED', 'RUNNING')";
    return statements.read(sql, row -> row.getInt(1)).getFirst();
  }

  @Override
  public Optional<WhatIfRun> find(WhatIfId id) {
    return statements
        .read("select * from what_if_run where run_id = ?", RunRow::value, id.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<WhatIfRun> list(@Nullable WhatIfId after, int most) {
    @Nullable UUID last = after == null ? null : after.value();
    return statements.read(LIST, RunRow::value, last, last, most);
  }

  @Override
  public Optional<WhatIfRun> claim(String node, Duration lease) {
    return statements.read(CLAIM, RunRow::value, node, lease.toMillis()).stream().findFirst();
  }

  @Override
  public long courses(String program) {
    return count("select count(*) " + OPEN, program);
  }

  @Override
  public List<CourseId> courses(String program, @Nullable CourseId after, int most) {
    @Nullable UUID last = after == null ? null : after.value();
    return statements.read(COURSES, WhatIfTable::course, program, last, last, most);
  }

  @Override
  public boolean begin(WhatIfRun run, long estimated, Duration lease) {
    return statements.write(BEGIN, estimated, lease.toMillis(), run.id().value(), run.attempt())
        > 0;
  }

  @Override
  public boolean add(WhatIfRun run, Batch batch, Duration lease) {
    // First, so that it is locked: whoever takes over waits, and then goes on after this batch.
    UUID id = run.id().value();
    int counts =
        statements.write(
            GROW,
            batch.last().value(),
            batch.compared(),
            batch.unreadable(),
            batch.changes().size(),
            batch.changes().stream().filter(WhatIfChange::isMoved).count(),
            lease.toMillis(),
            id,
            run.attempt());
    if (counts == 0) {
      return false;
    }
    batch
        .moves()
        .forEach(
            (move, courses) ->
                statements.write(MOVE, id, move.from().name(), move.to().name(), courses));
    batch
        .changes()
        .forEach(change -> statements.write(ChangeRow.ADD, ChangeRow.values(id, change)));
    return true;
  }

  @Override
  public boolean finish(WhatIfRun run, @Nullable WhatIfFailure failure, Instant now) {
    return statements.write(
            FINISH,
            failure == null ? "DONE" : "FAILED",
            failure == null ? null : failure.name(),
            at(now),
            run.id().value(),
            run.attempt())
        > 0;
  }

  @Override
  public Map<Move, Long> matrix(WhatIfId id) {
    Map<Move, Long> matrix = new HashMap<>();
    statements
        .read("select * from what_if_move where run_id = ?", WhatIfTable::cell, id.value())
        .forEach(cell -> matrix.put(cell.getKey(), cell.getValue()));
    return matrix;
  }

  @Override
  public List<CodeCount> codes(WhatIfId id) {
    return statements.read(
        CODES,
        row ->
            new CodeCount(
                CodeCount.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getLong("courses")),
        id.value());
  }

  @Override
  public long windowsMoved(WhatIfId id) {
    return count(WINDOWS, id.value());
  }

  @Override
  public List<Numbered> changes(WhatIfId id, Wanted wanted) {
    @Nullable String from = wanted.from() == null ? null : wanted.from().name();
    @Nullable String to = wanted.to() == null ? null : wanted.to().name();
    @Nullable UUID after = wanted.after() == null ? null : wanted.after().value();
    return statements.read(
        CHANGES, ChangeRow::value, id.value(), from, from, to, to, after, after, wanted.most());
  }

  @Override
  public int forget(Instant before) {
    return statements.write("delete from what_if_run where finished_at < ?", at(before));
  }

  private long count(String sql, Object value) {
    return statements.read(sql, row -> row.getLong(1), value).getFirst();
  }

  private static CourseId course(ResultSet row) throws SQLException {
    return new CourseId(row.getObject("course_id", UUID.class));
  }

  private static Map.Entry<Move, Long> cell(ResultSet row) throws SQLException {
    Move move =
        new Move(
            CourseState.valueOf(row.getString("state_from")),
            CourseState.valueOf(row.getString("state_to")));
    return Map.entry(move, row.getLong("courses"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
