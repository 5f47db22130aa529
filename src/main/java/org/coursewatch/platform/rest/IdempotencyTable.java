package org.coursewatch.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.coursewatch.platform.json.JsonText;

/** The table of keys and the answers they were given. All but one method need a transaction. */
@ApplicationScoped
class IdempotencyTable {

  private final DataSource database;

  IdempotencyTable(DataSource database) {
    this.database = database;
  }

  /** A row, without what its key says. */
  record Row(String request, String bodyHash, Answer answer) {}

  /**
   * Takes the key for this transaction. While another transaction holds it, waits for the end of
   * that one.
   *
   * @return false when the key has been answered
   */
  boolean claim(IdempotentCall call, Instant now) {
    String sql =
        """
        insert into idempotency (account, idempotency_key, request, body_hash, created_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """;
    return update(
            sql,
            call.account(),
            call.key(),
            call.request(),
            call.bodyHash(),
            now.atOffset(ZoneOffset.UTC))
        == 1;
  }

  void answer(IdempotentCall call, Answer answer) {
    String sql =
        """
        update idempotency set status = ?, content_type = ?, body = ?, headers = ?
        where account = ? and idempotency_key = ?
        """;
    update(
        sql,
        answer.status(),
        answer.contentType(),
        answer.body(),
        JsonText.write(answer.headers()),
        call.account(),
        call.key());
  }

  Optional<Row> find(IdempotentCall call) {
    String sql =
        """
        select request, body_hash, status, content_type, body, headers from idempotency
        where account = ? and idempotency_key = ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, call.account(), call.key());
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(row(rows)) : Optional.empty();
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

  private static Row row(ResultSet rows) throws SQLException {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header :
        JsonText.parse(rows.getString("headers")).properties()) {
      headers.put(header.getKey(), header.getValue().textValue());
    }
    Answer answer =
        new Answer(
            rows.getInt("status"), rows.getString("content_type"), rows.getString("body"), headers);
    return new Row(rows.getString("request"), rows.getString("body_hash"), answer);
  }
}
