package org.coursewatch.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  /** Statements that wait for the entries of a transaction. */
  private record Carried(List<String> sql, List<Object> values) {}

  private final DataSource database;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  AuditTable(DataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public void expect() {
    transaction.putResource(Carried.class, new Carried(new ArrayList<>(), new ArrayList<>()));
  }

  @Override
  public boolean carry(String sql, List<Object> values) {
    if (transaction.getResource(Carried.class) instanceof Carried carried) {
      carried.sql.add(sql);
      carried.values.addAll(values);
      return true;
    }
    return false;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<@Nullable String[]> rows = entries.stream().map(AuditTable::values).toList();
    Carried carried = carried();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql(carried))) {
      int before = carried.values.size();
      for (int i = 0; i < before; i++) {
        statement.setObject(i + 1, carried.values.get(i));
      }
      for (int i = 0; i < rows.getFirst().length; i++) {
        int column = i;
        Object[] values = rows.stream().map(row -> row[column]).toArray();
        statement.setArray(before + column + 1, connection.createArrayOf("text", values));
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

  /** What waits in the current transaction, if there is one; it waits no longer. */
  private Carried carried() {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
        && transaction.getResource(Carried.class) instanceof Carried carried) {
      transaction.putResource(Carried.class, null);
      return carried;
    }
    return new Carried(List.of(), List.of());
  }

  private static String sql(Carried carried) {
    return carried.sql.stream().map(each -> each + ";\n").collect(Collectors.joining()) + APPEND;
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
