package org.coursewatch.subscription.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.coursewatch.subscription.PayloadContent;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.SubscriptionEvent;
import org.coursewatch.subscription.Topic;

/** Rows as values. */
final class SubscriptionRow {

  private SubscriptionRow() {}

  /** What the endpoint of a subscription is sealed for. */
  static String purpose(UUID id) {
    return "subscription.endpoint\n" + id;
  }

  static Subscription subscription(ResultSet row) throws SQLException {
    int seconds = row.getInt("heartbeat_seconds");
    Subscription.Terms terms =
        new Subscription.Terms(
            Topic.valueOf(row.getString("topic")),
            PayloadContent.valueOf(row.getString("content")),
            seconds == 0 ? null : Duration.ofSeconds(seconds),
            Statements.instant(row, "ends_at"));
    return new Subscription(
        row.getObject("subscription_id", UUID.class),
        row.getObject("practice_id", UUID.class),
        row.getObject("pharmacy_id", UUID.class),
        terms,
        row.getString("registered_by"),
        Statements.presentInstant(row, "registered_at"),
        row.getLong("events"),
        Statements.instant(row, "verified_at"),
        Statements.instant(row, "broken_at"),
        row.getString("last_fault"));
  }

  static SubscriptionEvent event(ResultSet row) throws SQLException {
    return new SubscriptionEvent(
        row.getLong("number"),
        Statements.presentInstant(row, "occurred_at"),
        row.getString("focus"),
        row.getObject("sent_at") != null);
  }
}
