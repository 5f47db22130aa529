package org.coursewatch.subscription.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.coursewatch.notice.Retry;
import org.coursewatch.privacy.ServiceCipher;
import org.coursewatch.subscription.Endpoint;
import org.coursewatch.subscription.Notification;
import org.coursewatch.subscription.Notification.Kind;
import org.coursewatch.subscription.NotificationQueue;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.SubscriptionEvent;
import org.jspecify.annotations.Nullable;

/** {@link NotificationQueue} in PostgreSQL. */
@ApplicationScoped
class NotificationTable implements NotificationQueue {

  private static final String READY =
      """
      s.closed_at is null and s.broken_at is null and (s.ends_at is null or s.ends_at > ?)
        and (s.leased_until is null or s.leased_until <= ?)
      """;
  private static final String DUE =
      """
      select s.subscription_id from fhir_subscription s
       where %s and (s.verified_at is null or s.heard_at + s.heartbeat_seconds * interval '1 second' <= ?
           or exists (select from subscription_event e where e.subscription_id = s.subscription_id and e.sent_at is null))
       order by s.subscription_id limit ?
      """
          .formatted(READY);
  private static final String TAKE =
      "select * from fhir_subscription s where s.subscription_id = ? and %s for update skip locked"
          .formatted(READY);
  private static final String NEXT =
      """
      select * from subscription_event where subscription_id = ? and sent_at is null order by number limit 1
      """;
  private static final String TAKEN =
      """
      update fhir_subscription set verified_at = coalesce(verified_at, ?), heard_at = ?, failures = 0,
        leased_until = null, last_fault = null
       where subscription_id = ?
      """;
  private static final String SENT =
      "update subscription_event set sent_at = ? where subscription_id = ? and number = ?";
  private static final String FAILED =
      "update fhir_subscription set failures = failures + 1, last_fault = ? where subscription_id = ?";
  private static final String BROKEN =
      "update fhir_subscription set broken_at = ?, last_fault = ? where subscription_id = ?";

  /** A row that nobody is busy with, as it was before it was taken. */
  private record Ready(
      Subscription subscription, byte[] endpoint, int failures, @Nullable Instant heardAt) {

    boolean isSilentTooLong(Instant now) {
      Duration heartbeat = subscription.terms().heartbeat();
      return heartbeat != null && heardAt != null && !heardAt.plus(heartbeat).isAfter(now);
    }
  }

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  NotificationTable(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return statements.read(DUE, row -> row.getObject(1, UUID.class), now, now, now, most);
  }

  @Override
  public Optional<Due> take(UUID id, Instant now) {
    Ready ready = statements.first(TAKE, NotificationTable::ready, id, now, now).orElse(null);
    Notification next = ready == null ? null : next(ready, now);
    if (ready == null || next == null) {
      return Optional.empty();
    }
    double chance = ThreadLocalRandom.current().nextDouble();
    statements.write(
        "update fhir_subscription set leased_until = ? where subscription_id = ?",
        now.plus(Retry.pause(ready.failures() + 1, chance)),
        id);
    String endpoint = cipher.openText(SubscriptionRow.purpose(id), ready.endpoint());
    return Optional.of(
        new Due(ready.subscription(), Endpoint.parse(endpoint), next, ready.failures() + 1));
  }

  @Override
  public void taken(UUID id, Notification told, Instant now) {
    for (SubscriptionEvent event : told.events()) {
      statements.write(SENT, now, id, event.number());
    }
    statements.write(TAKEN, now, now, id);
  }

  @Override
  public void failed(UUID id, String fault) {
    statements.write(FAILED, fault, id);
  }

  @Override
  public void broken(UUID id, String fault, Instant now) {
    statements.write(BROKEN, now, fault, id);
  }

  private @Nullable Notification next(Ready ready, Instant now) {
    if (ready.subscription().verifiedAt() == null) {
      return new Notification(Kind.HANDSHAKE, List.of());
    }
    Optional<SubscriptionEvent> event =
        statements.first(NEXT, SubscriptionRow::event, ready.subscription().id());
    if (event.isPresent()) {
      return new Notification(Kind.EVENT, List.of(event.get()));
    }
    return ready.isSilentTooLong(now) ? new Notification(Kind.HEARTBEAT, List.of()) : null;
  }

  private static Ready ready(ResultSet row) throws SQLException {
    return new Ready(
        SubscriptionRow.subscription(row),
        row.getBytes("endpoint"),
        row.getInt("failures"),
        Statements.instant(row, "heard_at"));
  }
}
