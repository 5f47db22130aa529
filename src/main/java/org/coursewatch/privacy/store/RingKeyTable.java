package org.coursewatch.privacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.RingKeyRegister;

/** {@link RingKeyRegister} in the table {@code ring_key}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RingKeyTable implements RingKeyRegister {

  /** Any number, so long as nothing else takes this lock. */
  private static final String LOCK = "select pg_advisory_xact_lock(5207334178)";

  private final DataSource database;

  @Inject
  RingKeyTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Entry> lockAll() {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement select =
            connection.prepareStatement("select * from ring_key order by ring_key_id")) {
      lock.execute();
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("the table ring_key cannot be read", e);
    }
  }

  @Override
  public void add(UUID ring, KeyKind kind, RingKeyId id) {
    update(
        "insert into ring_key (ring_key_id, ring, kind) values (?, ?, ?) on conflict do nothing",
        id.toString(),
        ring,
        kind.name());
  }

  @Override
  public void retire(RingKeyId id, Instant now) {
    update(
        "update ring_key set retired_at = ? where ring_key_id = ?",
        now.atOffset(ZoneOffset.UTC),
        id.toString());
  }

  @Override
  public void restore(RingKeyId id) {
    update("update ring_key set retired_at = null where ring_key_id = ?", id.toString());
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the table ring_key cannot be written", e);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    OffsetDateTime retiredAt = row.getObject("retired_at", OffsetDateTime.class);
    return new Entry(
        RingKeyId.parse(row.getString("ring_key_id")).orElseThrow(),
        row.getObject("ring", UUID.class),
        KeyKind.valueOf(row.getString("kind")),
        retiredAt == null ? null : retiredAt.toInstant());
  }
}
