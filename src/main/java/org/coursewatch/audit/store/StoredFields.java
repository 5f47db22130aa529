package org.coursewatch.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditLink;
import org.coursewatch.audit.json.AuditText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a stored entry in the order in which they are hashed, read from {@code select *}.
 */
final class StoredFields {

  static final String KIND = "audit-entry-1";

  private StoredFields() {}

  static AuditLink link(ResultSet row) throws SQLException {
    int lane = row.getInt("lane");
    long sequence = row.getLong("sequence");
    UUID id = row.getObject("entry_id", UUID.class);
    String previousHash = HexFormat.of().formatHex(row.getBytes("previous_hash"));
    List<@Nullable String> fields = new ArrayList<>(20);
    fields.add(previousHash);
    fields.add(String.valueOf(lane));
    fields.add(String.valueOf(sequence));
    fields.add(id.toString());
    fields.add(
        String.valueOf(AuditText.micros(row.getObject("at", OffsetDateTime.class).toInstant())));
    fields.add(row.getString("account"));
    fields.add(row.getString("role"));
    fields.add(row.getString("organization"));
    fields.add(row.getString("on_behalf_of"));
    fields.add(row.getString("client"));
    String action = row.getString("action");
    fields.add(action);
    fields.add(row.getString("subject_kind"));
    fields.add(row.getString("patient_id"));
    fields.add(row.getString("course_id"));
    String record = row.getString("record");
    fields.add(record);
    fields.add(row.getString("outcome"));
    fields.add(row.getString("rules"));
    fields.add(row.getString("decision"));
    fields.add(row.getString("reason"));
    return new AuditLink(
        lane,
        sequence,
        id,
        previousHash,
        HexFormat.of().formatHex(row.getBytes("hash")),
        AuditText.hash(KIND, fields),
        AuditAction.AUDIT_SEALED.name().equals(action) ? record : null);
  }
}
