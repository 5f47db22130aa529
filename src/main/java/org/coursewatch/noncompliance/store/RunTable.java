package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.DetectorRuns;

/** {@link DetectorRuns} in PostgreSQL. */
@ApplicationScoped
class RunTable implements DetectorRuns {

  private static final String SEEN =
      """
      insert into detector_watermark (detector, seen_until) values (?, ?)
      on conflict (detector) do update
        set seen_until = greatest(detector_watermark.seen_until, excluded.seen_until)
      """;
  private static final String WRITE =
      """
      insert into detector_run (detector, node, started_at, finished_at, found, opened, failure)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String NEWEST =
      """
      select r.* from unnest(?::text[]) d(detector)
       cross join lateral (select * from detector_run r where r.detector = d.detector
                            order by r.detector_run_id desc limit 1) r
      """;

  private final Statements statements;

  @Inject
  RunTable(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<Instant> seenUntil(DetectorCode detector) {
    return statements
        .read(
            "select seen_until from detector_watermark where detector = ?",
            row -> Statements.presentInstant(row, "seen_until"),
            detector)
        .stream()
        .findFirst();
  }

  @Override
  public void seen(DetectorCode detector, Instant until) {
    statements.write(SEEN, detector, until);
  }

  @Override
  public void write(Run run) {
    statements.write(
        WRITE,
        run.detector(),
        run.node(),
        run.startedAt(),
        run.finishedAt(),
        run.found(),
        run.opened(),
        run.failure());
  }

  @Override
  public Map<DetectorCode, Run> newest() {
    Map<DetectorCode, Run> newest = new EnumMap<>(DetectorCode.class);
    String[] codes = Arrays.stream(DetectorCode.values()).map(Enum::name).toArray(String[]::new);
    for (Run run : statements.read(NEWEST, RunTable::run, (Object) codes)) {
      newest.put(run.detector(), run);
    }
    return newest;
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        DetectorCode.valueOf(row.getString("detector")),
        row.getString("node"),
        Statements.presentInstant(row, "started_at"),
        Statements.presentInstant(row, "finished_at"),
        row.getInt("found"),
        row.getInt("opened"),
        row.getString("failure"));
  }
}
