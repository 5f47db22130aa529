package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Cover;
import org.coursewatch.people.Covers;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** {@link Covers} in PostgreSQL. */
@ApplicationScoped
class CoverTable implements Covers {

  private static final String ADD =
      """
      insert into cover (cover_id, prescriber_id, delegate_id, covers_from, covers_until, recorded_by, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      "select * from cover where (prescriber_id = ? or delegate_id = ?) and cover_id > ?"
          + " order by cover_id limit ?";
  private static final String END =
      "update cover set covers_until = ?, ended_by = ?, ended_at = ? where cover_id = ?";

  private final Statements statements;

  @Inject
  CoverTable(Statements statements) {
    this.statements = statements;
  }

  @Override
  public void add(Cover cover) {
    statements.write(
        ADD,
        cover.id(),
        cover.prescriber().value(),
        cover.delegate().value(),
        cover.from(),
        cover.until(),
        cover.recordedBy(),
        cover.recordedAt());
  }

  @Override
  public Optional<Cover> find(UUID id) {
    return statements.first(
        "select * from cover where cover_id = ? for update", CoverTable::cover, id);
  }

  @Override
  public List<Cover> list(PrescriberId prescriber, @Nullable UUID after, int most) {
    UUID id = prescriber.value();
    return statements.read(LIST, CoverTable::cover, id, id, Statements.after(after), most);
  }

  @Override
  public void end(UUID id, Instant until, String account, Instant now) {
    statements.write(END, until, account, now, id);
  }

  private static Cover cover(ResultSet row) throws SQLException {
    return new Cover(
        row.getObject("cover_id", UUID.class),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        new PrescriberId(row.getObject("delegate_id", UUID.class)),
        Statements.presentInstant(row, "covers_from"),
        Statements.instant(row, "covers_until"),
        row.getString("recorded_by"),
        Statements.presentInstant(row, "recorded_at"));
  }
}
