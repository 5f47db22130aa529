package org.coursewatch.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** {@link AuditLog} in PostgreSQL. The database chooses the lane, numbers and chains. */
@ApplicationScoped
class AuditTable implements AuditLog {

  private static final String APPEND =
      """
      select audit_append(?::uuid[], ?::timestamptz[], ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?, ?, ?)
      """;

  private final DataSource database;

  @Inject
  AuditTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<@Nullable String[]> rows = entries.stream().map(AuditTable::values).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      for (int i = 0; i < rows.getFirst().length; i++) {
        int column = i;
        Object[] values = rows.stream().map(row -> row[column]).toArray();
        statement.setArray(column + 1, connection.createArrayOf("text", values));
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail cannot be written", e);
    }
  }

  @Override
  public List<StoredEntry> find(AuditQuery wanted) {
    FindEntries find = new FindEntries(wanted);
    return new Statements(database).read(find.sql(), EntryRows::entry, find.values());
  }

  private static @Nullable String[] values(AuditEntry entry) {
    AuditAuthor author = entry.author();
    AuditNote note = entry.note();
    AuditSubject subject = note.subject();
    return new @Nullable String[] {
      entry.id().toString(),
      entry.at().toString(),
      author.account(),
      author.role(),
      author.organization(),
      author.onBehalfOf(),
      author.client(),
      note.action().name(),
      subject.kind().name(),
      subject.patient() == null ? null : subject.patient().toString(),
      subject.course() == null ? null : subject.course().toString(),
      subject.record(),
      note.outcome().name(),
      note.rules(),
      AuditDecisionText.write(note.decision()),
      note.reason()
    };
  }
}
