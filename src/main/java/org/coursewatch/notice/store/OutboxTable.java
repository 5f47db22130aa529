package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.notice.Mail;
import org.coursewatch.notice.Outbox;
import org.coursewatch.notice.Retry;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** {@link Outbox} in PostgreSQL. */
@ApplicationScoped
class OutboxTable implements Outbox {

  private static final String PURPOSE = "mail.envelope";
  private static final String ADD =
      "insert into outgoing_mail (mail_id, envelope, queued_at, due_at) values (?, ?, ?, ?)";
  private static final String TAKE =
      """
      select mail_id, envelope, attempts from outgoing_mail
       where due_at <= ? order by due_at limit 1 for update skip locked
      """;
  private static final String TAKEN =
      "update outgoing_mail set attempts = attempts + 1, due_at = ? where mail_id = ?";
  private static final String SENT =
      "update outgoing_mail set envelope = null, due_at = null, sent_at = ? where mail_id = ?";
  private static final String FAILED = "update outgoing_mail set last_fault = ? where mail_id = ?";
  private static final String GIVEN_UP =
      "update outgoing_mail set envelope = null, due_at = null, last_fault = ? where mail_id = ?";

  private final DataSource database;
  private final ServiceCipher cipher;

  @Inject
  OutboxTable(DataSource database, ServiceCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public void add(Mail mail, Instant now) {
    OffsetDateTime at = at(now);
    write(ADD, UUID.randomUUID(), cipher.sealText(PURPOSE, mail.envelope()), at, at);
  }

  @Override
  public Optional<Waiting> take(Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setObject(1, at(now));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Waiting waiting = waiting(row);
        write(TAKEN, at(now.plus(Retry.pause(waiting.attempts()))), waiting.id());
        return Optional.of(waiting);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the mail that waits could not be read", e);
    }
  }

  @Override
  public void sent(UUID id, Instant now) {
    write(SENT, at(now), id);
  }

  @Override
  public void failed(UUID id, String fault) {
    write(FAILED, fault, id);
  }

  @Override
  public void givenUp(UUID id, String fault) {
    write(GIVEN_UP, fault, id);
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("mail_id", UUID.class),
        Mail.open(cipher.openText(PURPOSE, row.getBytes("envelope"))),
        row.getInt("attempts") + 1);
  }

  private void write(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the queue of mail did not take a change", e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
