package org.coursewatch.subscription.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.privacy.ServiceCipher;
import org.coursewatch.subscription.Endpoint;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.SubscriptionEvent;
import org.coursewatch.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** {@link Subscriptions} in PostgreSQL. */
@ApplicationScoped
class SubscriptionTable implements Subscriptions {

  private static final String ADD =
      """
      insert into fhir_subscription (subscription_id, practice_id, pharmacy_id, topic, content, host, endpoint,
        heartbeat_seconds, ends_at, registered_by, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::integer, ?::timestamptz, ?, ?)
      """;
  private static final String FIND =
      "select * from fhir_subscription where subscription_id = ? and closed_at is null for update";
  private static final String ENDPOINT =
      "select endpoint from fhir_subscription where subscription_id = ?";
  private static final String LIST =
      """
      select * from fhir_subscription where closed_at is null and subscription_id > ?
       order by subscription_id limit ?
      """;
  private static final String REPLACE =
      """
      update fhir_subscription set topic = ?, content = ?, host = ?, endpoint = ?, heartbeat_seconds = ?::integer,
        ends_at = ?::timestamptz, verified_at = null, failures = 0, leased_until = null, broken_at = null, last_fault = null
       where subscription_id = ? and closed_at is null
      """;
  private static final String EVENTS =
      """
      select * from subscription_event where subscription_id = ? and number between ? and ?
       order by number limit ?
      """;

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  SubscriptionTable(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public void add(Subscription subscription, Endpoint endpoint, String host) {
    Subscription.Terms terms = subscription.terms();
    statements.write(
        ADD,
        subscription.id(),
        subscription.practice(),
        subscription.pharmacy(),
        terms.topic(),
        terms.content(),
        host,
        cipher.sealText(SubscriptionRow.purpose(subscription.id()), endpoint.text()),
        seconds(terms.heartbeat()),
        terms.endsAt(),
        subscription.registeredBy(),
        subscription.registeredAt());
  }

  @Override
  public Optional<Subscription> find(UUID id) {
    return statements.first(FIND, SubscriptionRow::subscription, id);
  }

  @Override
  public Endpoint endpoint(UUID id) {
    return statements
        .first(ENDPOINT, row -> row.getBytes(1), id)
        .map(bytes -> cipher.openText(SubscriptionRow.purpose(id), bytes))
        .map(Endpoint::parse)
        .orElseThrow();
  }

  @Override
  public List<Subscription> list(@Nullable UUID after, int most) {
    return statements.read(
        LIST, SubscriptionRow::subscription, after == null ? new UUID(0, 0) : after, most);
  }

  @Override
  public void replace(UUID id, Subscription.Terms terms, Endpoint endpoint, String host) {
    statements.write(
        REPLACE,
        terms.topic(),
        terms.content(),
        host,
        cipher.sealText(SubscriptionRow.purpose(id), endpoint.text()),
        seconds(terms.heartbeat()),
        terms.endsAt(),
        id);
  }

  @Override
  public void close(UUID id, Instant now) {
    statements.write(
        "update fhir_subscription set closed_at = coalesce(closed_at, ?) where subscription_id = ?",
        now,
        id);
  }

  @Override
  public List<SubscriptionEvent> events(UUID id, long from, long until, int most) {
    return statements.read(EVENTS, SubscriptionRow::event, id, from, until, most);
  }

  @Override
  public int forgetBefore(Instant instant) {
    return statements.write("delete from subscription_event where occurred_at < ?", instant);
  }

  private static @Nullable Integer seconds(@Nullable Duration heartbeat) {
    return heartbeat == null ? null : Math.toIntExact(heartbeat.toSeconds());
  }
}
