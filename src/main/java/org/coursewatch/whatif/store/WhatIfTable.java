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

  private final Statements statements;

  @Inject
  WhatIfTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void add(WhatIfId id, String account, WhatIfOrder order) {
    statements.write(
        WhatIfSql.ADD,
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
    return statements.read(WhatIfSql.LIST, RunRow::value, last, last, most);
  }

  @Override
  public Optional<WhatIfRun> claim(String node, Duration lease) {
    return statements.read(WhatIfSql.CLAIM, RunRow::value, node, lease.toMillis()).stream()
        .findFirst();
  }

  @Override
  public long courses(String program) {
    return count("select count(*) " + WhatIfSql.OPEN, program);
  }

  @Override
  public List<CourseId> courses(String program, @Nullable CourseId after, int most) {
    @Nullable UUID last = after == null ? null : after.value();
    return statements.read(WhatIfSql.COURSES, WhatIfTable::course, program, last, last, most);
  }

  @Override
  public boolean begin(WhatIfRun run, long estimated, Duration lease) {
    return statements.write(
            WhatIfSql.BEGIN, estimated, lease.toMillis(), run.id().value(), run.attempt())
        > 0;
  }

  @Override
  public boolean add(WhatIfRun run, Batch batch, Duration lease) {
    // First, so that it is locked: whoever takes over waits, and then goes on after this batch.
    UUID id = run.id().value();
    int counts =
        statements.write(
            WhatIfSql.GROW,
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
                statements.write(
                    WhatIfSql.MOVE, id, move.from().name(), move.to().name(), courses));
    batch
        .changes()
        .forEach(change -> statements.write(ChangeRow.ADD, ChangeRow.values(id, change)));
    return true;
  }

  @Override
  public boolean finish(WhatIfRun run, @Nullable WhatIfFailure failure, Instant now) {
    return statements.write(
            WhatIfSql.FINISH,
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
        WhatIfSql.CODES,
        row ->
            new CodeCount(
                CodeCount.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getLong("courses")),
        id.value());
  }

  @Override
  public long windowsMoved(WhatIfId id) {
    return count(WhatIfSql.WINDOWS, id.value());
  }

  @Override
  public List<Numbered> changes(WhatIfId id, Wanted wanted) {
    @Nullable String from = wanted.from() == null ? null : wanted.from().name();
    @Nullable String to = wanted.to() == null ? null : wanted.to().name();
    @Nullable UUID after = wanted.after() == null ? null : wanted.after().value();
    return statements.read(
        WhatIfSql.CHANGES,
        ChangeRow::value,
        id.value(),
        from,
        from,
        to,
        to,
        after,
        after,
        wanted.most());
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
