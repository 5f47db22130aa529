package org.coursewatch.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.coursewatch.audit.StoredEntry;

/** Rows of {@code audit_entry}. */
final class EntryRows {

  static final String COLUMNS =
      """
      lane, sequence, entry_id, at, account, role, organization, on_behalf_of, client, action, subject_kind,
      patient_id, course_id, record, outcome, rules, decision, reason, previous_hash, hash\
      """;

  private EntryRows() {}

  /** The columns of {@link #COLUMNS}, read by their place: there may be millions of rows. */
  static StoredEntry entry(ResultSet row) throws SQLException {
    return new StoredEntry(
        row.getInt(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        HexFormat.of().formatHex(row.getBytes(19)),
        HexFormat.of().formatHex(row.getBytes(20)));
  }
}
