package org.coursewatch.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.coursewatch.privacy.ServiceCipher;

/**
 * The table of keys and the answers they were given, sealed: an answer can hold names. All but one
 * method need a transaction.
 */
@ApplicationScoped
class IdempotencyTable {

  private final DataSource database;
  private final ServiceCipher cipher;

  IdempotencyTable(DataSource database, ServiceCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /** A row, without what its key says. */
  record Row(String request, byte[] bodyKey, Answer answer) {}

  /**
   * Takes the key for this transaction. While another transaction holds it, waits for the end of
   * that one.
   *
   * @return false when the key has been answered
   */
  boolean claim(IdempotentCall call, Instant now) {
    String sql =
        """
        insert into idempotency (account, idempotency_key, request, body_key, created_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """;
    return update(
            sql,
            call.account(),
            call.key(),
            call.request(),
            call.bodyKey(),
            now.atOffset(ZoneOffset.UTC))
        == 1;
  }

  void answer(IdempotentCall call, Answer answer) {
    String sql =
        """
        update idempotency set status = ?, answer = ?
        where account = ? and idempotency_key = ?
        """;
    update(
        sql,
        answer.status(),
        cipher.seal(KeptAnswer.purpose(call.account(), call.key()), KeptAnswer.write(answer)),
        call.account(),
        call.key());
  }

  Optional<Row> find(IdempotentCall call) {
    String sql =
        """
        select request, body_key, status, answer from idempotency
        where account = ? and idempotency_key = ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, call.account(), call.key());
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(row(call, rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the table idempotency cannot be read", e);
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
