package org.coursewatch.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.coursewatch.audit.AuditChains;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditState;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.json.AuditText;
import org.jspecify.annotations.Nullable;

/**
 * {@link AuditChains} in PostgreSQL. Nothing is left to functions of the database that has to be
 * believed: whoever can change its rows can change its functions.
 */
@ApplicationScoped
class AuditChainsTable implements AuditChains {

  /**
   * One statement sees one moment. Lanes that only entries know are found by leaps, not by reading
   * all.
   */
  private static final String STATE =
      """
      with recursive used as (
        select min(lane) as lane from audit_entry
        union all
        select (select min(e.lane) from audit_entry e where e.lane > used.lane) from used where used.lane is not null
      )
      select j.lane, j.sequence, j.head_hash,
             (select max(e.sequence) from audit_entry e where e.lane = j.lane) as last,
             (select max(seal) from audit_seal) as newest_seal
        from (audit_lane full join (select lane from used where lane is not null) u using (lane)) j
       order by j.lane
      """;

  private static final String ENTRIES =
      "select %s from audit_entry where lane = ? and sequence > ? and sequence <= ? order by sequence limit ?"
          .formatted(EntryRows.COLUMNS);

  private static final String SEALS =
      "select * from audit_seal where seal > ? and seal <= ? order by seal limit ?";

  private static final String NEWEST_SEAL = "select * from audit_seal order by seal desc limit 1";

  /** "audit" in ASCII: nobody else takes this lock. */
  private static final String LOCK = "select pg_advisory_xact_lock(418413439348)";

  private static final String ADD =
      """
      insert into audit_seal (seal, sealed_at, heads, previous_root, root, key_id, signature)
      values (?, ?, ?::json, ?, ?, ?, ?)
      """;

  private final Statements statements;

  @Inject
  AuditChainsTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public AuditState state() {
    AtomicLong newestSeal = new AtomicLong();
    List<AuditState.Lane> lanes =
        statements.read(
            STATE,
            row -> {
              newestSeal.set(row.getLong("newest_seal"));
              return lane(row);
            });
    return new AuditState(lanes, newestSeal.get());
  }

  @Override
  public List<StoredEntry> entries(int lane, long after, long through, int most) {
    return statements.read(ENTRIES, EntryRows::entry, lane, after, through, most);
  }

  @Override
  public List<AuditSeal> seals(long after, long through, int most) {
    return statements.read(SEALS, AuditChainsTable::seal, after, through, most);
  }

  @Override
  public Optional<AuditSeal> lockNewestSeal() {
    statements.read(LOCK, row -> "");
    return statements.read(NEWEST_SEAL, AuditChainsTable::seal).stream().findFirst();
  }

  @Override
  public void add(AuditSeal seal) {
    statements.write(
        ADD,
        seal.number(),
        seal.at().atOffset(ZoneOffset.UTC),
        seal.headsText(),
        HexFormat.of().parseHex(seal.previousRoot()),
        HexFormat.of().parseHex(seal.root()),
        seal.keyId(),
        HexFormat.of().parseHex(seal.signature()));
  }

  private static AuditState.Lane lane(ResultSet row) throws SQLException {
    int number = row.getInt("lane");
    byte[] hash = row.getBytes("head_hash");
    @Nullable LaneHead head =
        hash == null
            ? null
            : new LaneHead(number, row.getLong("sequence"), HexFormat.of().formatHex(hash));
    return new AuditState.Lane(number, head, row.getLong("last"));
  }

  private static AuditSeal seal(ResultSet row) throws SQLException {
    long number = row.getLong("seal");
    Instant at = row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    String heads = row.getString("heads");
    String previousRoot = HexFormat.of().formatHex(row.getBytes("previous_root"));
    return new AuditSeal(
        number,
        at,
        heads,
        AuditText.readHeads(heads),
        previousRoot,
        HexFormat.of().formatHex(row.getBytes("root")),
        AuditText.root(number, at, heads, previousRoot),
        row.getString("key_id"),
        HexFormat.of().formatHex(row.getBytes("signature")));
  }
}
