package org.coursewatch.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportJobs;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.json.ParametersText;
import org.jspecify.annotations.Nullable;

/** {@link ExportJobs} in PostgreSQL. Leases run by the clock of the database. */
@ApplicationScoped
class ExportJobTable implements ExportJobs {

  private static final String ADD =
      """
      insert into export_job (export_id, account, kind, parameters, ordered_at, state)
      values (?, ?, ?, ?::jsonb, ?, 'QUEUED')
      """;

  private static final String LOCK_ACCOUNT =
      "select pg_advisory_xact_lock(hashtextextended('export of ' || ?, 0)) is null";

  private static final String COUNT = "select count(*) from export_job where account = ?";

  private static final String LIST =
      """
      select * from export_job
       where account = ?
         and (?::uuid is null or (ordered_at, export_id) <
              (select ordered_at, export_id from export_job where export_id = ?::uuid))
       order by ordered_at desc, export_id desc limit ?
      """;

  private static final String CLAIM =
      """
      update export_job
         set state = 'RUNNING', attempt = attempt + 1, node = ?, started_at = ?,
             lease_until = clock_timestamp() + ? * interval '1 millisecond',
             rows_done = 0, rows_estimated = 0, chunks = 0, bytes = 0
       where export_id = (
         select export_id from export_job
          where state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp())
          order by ordered_at, export_id limit 1 for update skip locked)
      returning *
      """;

  private static final String TELL =
      """
      update export_job
         set rows_done = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond', %s
       where export_id = ? and attempt = ? and state = 'RUNNING'
      """;

  private static final String RENEW = TELL.formatted("rows_estimated = ?");
  private static final String GROW = TELL.formatted("chunks = ?, bytes = bytes + ?");

  private static final String ADD_CHUNK =
      "insert into export_chunk (export_id, attempt, number, content) values (?, ?, ?, ?)";

  private static final String FINISH =
      """
      update export_job
         set state = ?, failure = ?, rows_done = greatest(rows_done, ?), lease_until = null,
             finished_at = ?, expires_at = ?
       where export_id = ? and attempt = ? and state = 'RUNNING'
      """;

  private static final String CANCEL =
      """
      update export_job set state = 'CANCELLED', lease_until = null, finished_at = ?, expires_at = ?
       where export_id = ? and state in ('QUEUED', 'RUNNING')
      """;

  private static final String DROP_CHUNKS = "delete from export_chunk where export_id = ?";

  private final Statements statements;

  @Inject
  ExportJobTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void add(
      ExportId id,
      String account,
      ExportKind kind,
      Map<String, List<String>> parameters,
      Instant now) {
    String text = ParametersText.write(parameters);
    statements.write(ADD, id.value(), account, kind.name(), text, at(now));
  }

  @Override
  public void lockAccount(String account) {
    statements.read(LOCK_ACCOUNT, row -> row.getBoolean(1), account);
  }

  @Override
  public int open(String account) {
    return count(COUNT + " and state in ('QUEUED', 'RUNNING')", account);
  }

  @Override
  public int kept(String account) {
    return count(COUNT, account);
  }

  @Override
  public Optional<Export> find(ExportId id) {
    return statements
        .read("select * from export_job where export_id = ?", ExportRow::value, id.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Export> list(String account, @Nullable ExportId after, int most) {
    UUID last = after == null ? null : after.value();
    return statements.read(LIST, ExportRow::value, account, last, last, most);
  }

  @Override
  public Optional<Export> claim(String node, Duration lease, Instant now) {
    Optional<Export> claimed =
        statements.read(CLAIM, ExportRow::value, node, at(now), lease.toMillis()).stream()
            .findFirst();
    claimed.ifPresent(export -> statements.write(DROP_CHUNKS, export.id().value()));
    return claimed;
  }

  @Override
  public boolean renew(Progress progress, long rowsEstimated) {
    return tell(RENEW, progress, rowsEstimated);
  }

  @Override
  public boolean append(Progress progress, int number, byte[] sealed, int bytes) {
    // First, so that it is locked: whoever cancels or takes over waits, and then finds the piece.
    boolean counts = tell(GROW, progress, number, bytes);
    if (counts) {
      statements.write(ADD_CHUNK, progress.id().value(), progress.attempt(), number, sealed);
    }
    return counts;
  }

  @Override
  public boolean finish(
      Progress progress, @Nullable ExportFailure failure, Instant now, Instant expires) {
    UUID id = progress.id().value();
    int changed =
        statements.write(
            FINISH,
            failure == null ? "DONE" : "FAILED",
            failure == null ? null : failure.name(),
            progress.rowsDone(),
            at(now),
            at(expires),
            id,
            progress.attempt());
    if (changed > 0 && failure != null) {
      statements.write(DROP_CHUNKS, id);
    }
    return changed > 0;
  }

  @Override
  public void cancel(ExportId id, Instant now, Instant expires) {
    if (statements.write(CANCEL, at(now), at(expires), id.value()) > 0) {
      statements.write(DROP_CHUNKS, id.value());
    }
  }

  @Override
  public void remove(ExportId id) {
    statements.write("delete from export_job where export_id = ?", id.value());
  }

  @Override
  public byte[] chunk(ExportId id, int attempt, int number) {
    return statements
        .read(
            "select content from export_chunk where export_id = ? and attempt = ? and number = ?",
            row -> row.getBytes(1),
            id.value(),
            attempt,
            number)
        .getFirst();
  }

  @Override
  public int forget(Instant now) {
    return statements.write("delete from export_job where expires_at <= ?", at(now));
  }

  private boolean tell(String sql, Progress progress, Object... more) {
    Object[] values = new Object[more.length + 4];
    values[0] = progress.rowsDone();
    values[1] = progress.lease().toMillis();
    System.arraycopy(more, 0, values, 2, more.length);
    values[more.length + 2] = progress.id().value();
    values[more.length + 3] = progress.attempt();
    return statements.write(sql, values) > 0;
  }

  private int count(String sql, String account) {
    return statements.read(sql, row -> row.getInt(1), account).getFirst();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
