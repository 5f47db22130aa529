package org.coursewatch.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.people.Visibility.Entrance;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/**
 * The table of keys and the answers they were given, sealed: an answer can hold names. All but one
 * method need a transaction.
 */
@ApplicationScoped
class IdempotencyTable {

  private final DataSource database;
  private final ServiceCipher cipher;
  private final AuditLog audit;

  IdempotencyTable(DataSource database, ServiceCipher cipher, AuditLog audit) {
    this.database = database;
    this.cipher = cipher;
    this.audit = audit;
  }

  /** A row, without what its key says. */
  record Row(String request, byte[] bodyKey, Answer answer) {}

  /**
   * Takes the key for this transaction, and says what was answered to it, if anything was. While
   * another transaction holds it, waits for the end of that one: the row is looked for afterwards.
   *
   * @param by who acts in this transaction, null to say so later
   */
  Optional<Row> claim(IdempotentCall call, @Nullable Entrance by) {
    String claim =
        """
        select pg_advisory_xact_lock(hashtextextended('idempotency ' || ? || E'\\n' || ?, 0));
        select request, body_key, status, answer from idempotency
        where account = ? and idempotency_key = ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(by == null ? claim : by.sql() + ";\n" + claim)) {
      List<String> values = new ArrayList<>(by == null ? List.of() : by.values());
      values.addAll(List.of(call.account(), call.key(), call.account(), call.key()));
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      statement.execute();
      if (by != null) {
        by.entered();
        statement.getMoreResults();
      }
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? Optional.of(row(call, rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the table idempotency cannot be read", e);
    }
  }

  /**
   * Keeps {@code answer} to a key that this transaction has claimed and nobody has answered.
   *
   * @throws IllegalStateException when somebody has who did not claim it
   */
  void answer(IdempotentCall call, Answer answer, Instant now) {
    String sql =
        """
        insert into idempotency (account, idempotency_key, request, body_key, created_at, status, answer)
        values (?, ?, ?, ?, ?, ?, ?)
        """;
    List<Object> values =
        List.of(
            call.account(),
            call.key(),
            call.request(),
            call.bodyKey(),
            now.atOffset(ZoneOffset.UTC),
            answer.status(),
            cipher.seal(KeptAnswer.purpose(call.account(), call.key()), KeptAnswer.write(answer)));
    if (!audit.carry(sql, values)) {
      update(sql, values.toArray());
    }
  }

  /** Removes rows written before {@code instant} (not inside), and says how many. */
  int deleteBefore(Instant instant) {
    return update("delete from idempotency where created_at < ?", instant.atOffset(ZoneOffset.UTC));
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the table idempotency cannot be written", e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private Row row(IdempotentCall call, ResultSet rows) throws SQLException {
    byte[] kept =
        cipher.open(KeptAnswer.purpose(call.account(), call.key()), rows.getBytes("answer"));
    return new Row(
        rows.getString("request"),
        rows.getBytes("body_key"),
        KeptAnswer.read(rows.getInt("status"), kept));
  }
}
