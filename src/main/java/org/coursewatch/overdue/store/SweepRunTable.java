package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.SweepRuns;
import org.coursewatch.overdue.json.FailureText;
import org.jspecify.annotations.Nullable;

/** {@link SweepRuns} in PostgreSQL. */
@ApplicationScoped
class SweepRunTable implements SweepRuns {

  private static final String INSERT =
      """
      insert into sweep_run (node, started_at, finished_at, seen, changed, flagged, escalated, reversed,
          failed, failures)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private static final String NEWEST =
      """
      select * from sweep_run
       where (?::bigint is null or sweep_run_id < ?::bigint)
       order by sweep_run_id desc limit ?
      """;

  private static final String FORGET =
      "delete from sweep_run where finished_at < ? returning sweep_run_id";

  private final Statements statements;

  @Inject
  SweepRunTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void write(SweepRun run) {
    SweepReport report = run.report();
    statements.write(
        INSERT,
        run.node(),
        run.startedAt().atOffset(ZoneOffset.UTC),
        run.finishedAt().atOffset(ZoneOffset.UTC),
        report.seen(),
        report.changed(),
        report.flagged(),
        report.escalated(),
        report.reversed(),
        report.failed(),
        FailureText.write(report.failures()));
  }

  @Override
  public List<Numbered> newest(@Nullable Long before, int most) {
    return statements.read(NEWEST, SweepRunTable::run, before, before, most);
  }

  @Override
  public int forgetBefore(Instant instant) {
    return statements.read(FORGET, row -> row.getLong(1), instant.atOffset(ZoneOffset.UTC)).size();
  }

  private static Numbered run(ResultSet row) throws SQLException {
    SweepReport report =
        new SweepReport(
            row.getInt("seen"),
            row.getInt("changed"),
            row.getInt("flagged"),
            row.getInt("escalated"),
            row.getInt("reversed"),
            row.getInt("failed"),
            FailureText.read(row.getString("failures")));
    SweepRun run =
        new SweepRun(
            row.getString("node"), instant(row, "started_at"), instant(row, "finished_at"), report);
    return new Numbered(row.getLong("sweep_run_id"), run);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
