package org.coursewatch.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.audit.AuditAuthor;
import org.coursewatch.audit.AuditEntry;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.json.AuditDecisionText;
import org.jspecify.annotations.Nullable;

/** {@link AuditLog} in PostgreSQL. A trigger chooses the lane, numbers and chains. */
@ApplicationScoped
class AuditTable implements AuditLog {

  private static final String INSERT =
      """
      insert into audit_entry (entry_id, at, account, role, organization, on_behalf_of, client, action,
        subject_kind, patient_id, course_id, record, outcome, rules, decision, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
      """;

  private final DataSource database;

  @Inject
  AuditTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (AuditEntry entry : entries) {
        int column = 1;
        for (@Nullable Object value : values(entry)) {
          statement.setObject(column++, value);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail cannot be written", e);
    }
  }

  @Override
  public List<StoredEntry> find(AuditQuery wanted) {
    FindEntries find = new FindEntries(wanted);
    return new Statements(database).read(find.sql(), EntryRows::entry, find.values());
  }

  private static @Nullable Object[] values(AuditEntry entry) {
    AuditAuthor author = entry.author();
    AuditNote note = entry.note();
    AuditSubject subject = note.subject();
    return new @Nullable Object[] {
      entry.id(),
      entry.at().atOffset(ZoneOffset.UTC),
      author.account(),
      author.role(),
      author.organization(),
      author.onBehalfOf(),
      author.client(),
      note.action().name(),
      subject.kind().name(),
      subject.patient() == null ? null : subject.patient().value(),
      subject.course() == null ? null : subject.course().value(),
      subject.record(),
      note.outcome().name(),
      note.rules(),
      AuditDecisionText.write(note.decision()),
      note.reason()
    };
  }
}
