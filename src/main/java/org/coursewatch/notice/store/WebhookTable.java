package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.coursewatch.notice.Retry;
import org.coursewatch.notice.Webhook;
import org.coursewatch.notice.Webhooks;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** {@link Webhooks} in PostgreSQL. */
@ApplicationScoped
class WebhookTable implements Webhooks {

  private static final String ADD =
      """
      insert into webhook (webhook_id, practice_id, pharmacy_id, host, address, secret, registered_by, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ROTATE =
      """
      update webhook set previous_secret = secret, previous_until = ?, secret = ? where webhook_id = ?
      """;
  private static final String TARGET =
      "select * from webhook where webhook_id = ? and closed_at is null";
  private static final String CLOSE =
      """
      with gone as (
        update notice set due_at = null, withdrawn_at = ? where webhook_id = ? and due_at is not null)
      update webhook set closed_at = coalesce(closed_at, ?) where webhook_id = ?
      """;

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  WebhookTable(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  /** What the address of an endpoint is sealed for. */
  static String address(UUID id) {
    return "webhook.address\n" + id;
  }

  /** What its secrets are sealed for. */
  static String secret(UUID id) {
    return "webhook.secret\n" + id;
  }

  @Override
  public void add(Webhook webhook, String address, String secret) {
    statements.write(
        ADD,
        webhook.id(),
        webhook.practice(),
        webhook.pharmacy(),
        webhook.host(),
        cipher.sealText(address(webhook.id()), address),
        cipher.sealText(secret(webhook.id()), secret),
        webhook.registeredBy(),
        webhook.registeredAt());
  }

  @Override
  public Optional<Webhook> find(UUID id) {
    return statements.first(
        "select * from webhook where webhook_id = ? for update", WebhookTable::webhook, id);
  }

  @Override
  public List<Webhook> list(@Nullable UUID after, int most) {
    return statements.read(
        "select * from webhook where webhook_id > ? order by webhook_id limit ?",
        WebhookTable::webhook,
        after == null ? new UUID(0, 0) : after,
        most);
  }

  @Override
  public void rotate(UUID id, String secret, Instant previousUntil) {
    statements.write(ROTATE, previousUntil, cipher.sealText(secret(id), secret), id);
  }

  @Override
  public void close(UUID id, Instant now) {
    statements.write(CLOSE, now, id, now, id);
  }

  @Override
  public Optional<Target> target(UUID id, Instant now) {
    return statements.first(TARGET, row -> target(row, now), id);
  }

  @Override
  public void failed(UUID id, Instant now) {
    int failures =
        statements
            .first(
                "select failures from webhook where webhook_id = ? for update",
                row -> row.getInt(1),
                id)
            .orElse(0);
    double chance = ThreadLocalRandom.current().nextDouble();
    statements.write(
        "update webhook set failures = failures + 1, paused_until = ? where webhook_id = ?",
        now.plus(Retry.pause(failures + 1, chance)),
        id);
  }

  @Override
  public void answered(UUID id) {
    statements.write(
        "update webhook set failures = 0, paused_until = null where webhook_id = ? and failures > 0",
        id);
  }

  private Target target(ResultSet row, Instant now) throws SQLException {
    UUID id = row.getObject("webhook_id", UUID.class);
    List<String> secrets = new ArrayList<>();
    secrets.add(cipher.openText(secret(id), row.getBytes("secret")));
    Instant until = Statements.instant(row, "previous_until");
    if (until != null && now.isBefore(until)) {
      secrets.add(cipher.openText(secret(id), row.getBytes("previous_secret")));
    }
    return new Target(cipher.openText(address(id), row.getBytes("address")), secrets);
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getObject("webhook_id", UUID.class),
        row.getObject("practice_id", UUID.class),
        row.getObject("pharmacy_id", UUID.class),
        row.getString("host"),
        row.getString("registered_by"),
        Statements.presentInstant(row, "registered_at"),
        Statements.instant(row, "previous_until"),
        Statements.instant(row, "paused_until"),
        Statements.instant(row, "closed_at"));
  }
}
