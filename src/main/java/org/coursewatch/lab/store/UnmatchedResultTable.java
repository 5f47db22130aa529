package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.UnmatchedResult;
import org.coursewatch.lab.UnmatchedResult.Resolution;
import org.coursewatch.lab.UnmatchedResults;
import org.coursewatch.lab.json.UnmatchedText;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** {@link UnmatchedResults} in PostgreSQL, sealed for the row they stand in. */
@ApplicationScoped
class UnmatchedResultTable implements UnmatchedResults {

  private static final String BODY = "lab.unmatched-result\n";
  private static final String REASON = "lab.unmatched-reason\n";

  private static final String KEEP =
      """
      insert into unmatched_result (unmatched_id, account, received_at, body) values (?, ?, ?, ?)
      """;

  private static final String NEWEST =
      """
      select * from unmatched_result where ?::bigint is null or number < ?::bigint
       order by number desc limit ?
      """;

  private static final String RESOLVE =
      """
      update unmatched_result set resolution = ?, resolved_by = ?, resolved_at = ?, course_id = ?, reason = ?
       where unmatched_id = ?
      """;

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  UnmatchedResultTable(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public void keep(UUID id, String account, UnmatchedResult.Told told, Instant now) {
    byte[] sealed = cipher.sealText(BODY + id, UnmatchedText.write(told));
    statements.write(KEEP, id, account, now, sealed);
  }

  @Override
  public Optional<UnmatchedResult> lock(UUID id) {
    return statements.first(
        "select * from unmatched_result where unmatched_id = ? for update", this::result, id);
  }

  @Override
  public List<UnmatchedResult> newest(@Nullable Long before, int most) {
    return statements.read(NEWEST, this::result, before, before, most);
  }

  @Override
  public void resolve(UUID id, Resolution resolution) {
    CourseId course = resolution.course();
    statements.write(
        RESOLVE,
        course == null ? "DISMISSED" : "ATTACHED",
        resolution.account(),
        resolution.at(),
        course == null ? null : course.value(),
        cipher.sealText(REASON + id, resolution.reason()),
        id);
  }

  private UnmatchedResult result(ResultSet row) throws SQLException {
    UUID id = row.getObject("unmatched_id", UUID.class);
    return new UnmatchedResult(
        id,
        row.getLong("number"),
        row.getString("account"),
        Statements.presentInstant(row, "received_at"),
        UnmatchedText.read(cipher.openText(BODY + id, row.getBytes("body"))),
        resolution(row, id));
  }

  private @Nullable Resolution resolution(ResultSet row, UUID id) throws SQLException {
    Instant at = Statements.instant(row, "resolved_at");
    if (at == null) {
      return null;
    }
    UUID course = row.getObject("course_id", UUID.class);
    return new Resolution(
        row.getString("resolved_by"),
        at,
        course == null ? null : new CourseId(course),
        cipher.openText(REASON + id, row.getBytes("reason")));
  }
}
