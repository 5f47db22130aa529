package org.coursewatch.dispense.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.dispense.LookupMiss;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.people.PharmacyId;
import org.jspecify.annotations.Nullable;

/** {@link LookupMisses} in PostgreSQL. */
@ApplicationScoped
class LookupMissTable implements LookupMisses {

  private static final String CLAIM =
      "select pg_advisory_xact_lock(hashtextextended('lookup ' || ?, 0)) is null";

  private static final String OF_PHARMACY =
      """
      select * from lookup_miss
       where pharmacy_id = ? and missed_at > ?
         and lookup_miss_id > coalesce(
           (select max(up_to_miss) from lookup_release where pharmacy_id = ?), 0)
      """;

  private static final String OF_NUMBER =
      """
      select missed_at from lookup_miss where number_key = ? and missed_at > ?
       order by missed_at desc limit 100
      """;

  private static final String ADD =
      """
      insert into lookup_miss (pharmacy_id, account, missed_at, number_key)
      values (?, ?, ?, ?) returning lookup_miss_id
      """;

  /** The misses may be forgotten by then; the lock is not. */
  private static final String RELEASE =
      """
      insert into lookup_release (pharmacy_id, up_to_miss, released_at, account, reason)
      select ?, greatest((select max(lookup_miss_id) from lookup_miss where pharmacy_id = ?),
                         (select max(after_miss) from lookup_lock where pharmacy_id = ?)), ?, ?, ?
      """;

  private static final String LOCKED =
      """
      select pharmacy_id, locked_at from lookup_lock locked
       where not exists (select from lookup_release
                          where pharmacy_id = locked.pharmacy_id and up_to_miss >= after_miss)
       order by after_miss
      """;

  private static final String NEWEST =
      """
      select * from lookup_miss where (?::bigint is null or lookup_miss_id < ?::bigint)
       order by lookup_miss_id desc limit ?
      """;

  private final Statements statements;

  @Inject
  LookupMissTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void claim(PharmacyId pharmacy) {
    statements.read(CLAIM, row -> row.getBoolean(1), pharmacy.toString());
  }

  @Override
  public void claimNumber(String numberKey) {
    statements.read(CLAIM, row -> row.getBoolean(1), numberKey);
  }

  @Override
  public List<LookupMiss> ofPharmacy(PharmacyId pharmacy, Instant from) {
    return statements.read(
        OF_PHARMACY, LookupMissTable::miss, pharmacy.value(), utc(from), pharmacy.value());
  }

  @Override
  public List<Instant> ofNumber(String numberKey, Instant from) {
    return statements.read(OF_NUMBER, row -> instant(row, "missed_at"), numberKey, utc(from));
  }

  @Override
  public boolean isLocked(PharmacyId pharmacy) {
    return locked().stream().anyMatch(lock -> lock.pharmacy().equals(pharmacy));
  }

  @Override
  public long add(LookupMiss miss) {
    return statements
        .read(
            ADD,
            row -> row.getLong(1),
            miss.pharmacy().value(),
            miss.account(),
            utc(miss.at()),
            miss.numberKey())
        .getFirst();
  }

  @Override
  public void lock(PharmacyId pharmacy, long after, Instant at) {
    statements.write(
        "insert into lookup_lock (pharmacy_id, after_miss, locked_at) values (?, ?, ?)",
        pharmacy.value(),
        after,
        utc(at));
  }

  @Override
  public void release(PharmacyId pharmacy, String account, String reason, Instant at) {
    UUID id = pharmacy.value();
    statements.write(RELEASE, id, id, id, utc(at), account, reason);
  }

  @Override
  public List<Lock> locked() {
    return statements.read(LOCKED, row -> new Lock(pharmacy(row), instant(row, "locked_at")));
  }

  @Override
  public List<Numbered> newest(@Nullable Long before, int most) {
    return statements.read(
        NEWEST,
        row -> new Numbered(row.getLong("lookup_miss_id"), miss(row)),
        before,
        before,
        most);
  }

  @Override
  public int forgetBefore(Instant instant) {
    return statements.write("delete from lookup_miss where missed_at < ?", utc(instant));
  }

  private static LookupMiss miss(ResultSet row) throws SQLException {
    return new LookupMiss(
        pharmacy(row),
        row.getString("account"),
        instant(row, "missed_at"),
        row.getString("number_key"));
  }

  private static PharmacyId pharmacy(ResultSet row) throws SQLException {
    return new PharmacyId(row.getObject("pharmacy_id", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
