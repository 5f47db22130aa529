package org.coursewatch.notice.rest;

import java.util.List;
import org.coursewatch.notice.Webhook;
import org.coursewatch.notice.app.KeepWebhooks.Keyed;
import org.jspecify.annotations.Nullable;

/** A page of endpoints. */
record WebhooksJson(List<WebhookJson> items, @Nullable String next) {

  /**
   * An endpoint. Of its address only the host is told: the rest may hold a secret.
   *
   * @param secret told once, when it is new
   */
  record WebhookJson(
      String webhookId,
      String host,
      String registeredAt,
      @Nullable String previousSecretUntil,
      @Nullable String pausedUntil,
      @Nullable String closedAt,
      @Nullable String secret) {

    static WebhookJson of(Webhook webhook, @Nullable String secret) {
      return new WebhookJson(
          webhook.id().toString(),
          webhook.host(),
          webhook.registeredAt().toString(),
          text(webhook.previousUntil()),
          text(webhook.pausedUntil()),
          text(webhook.closedAt()),
          secret);
    }

    static WebhookJson of(Keyed keyed) {
      return of(keyed.webhook(), keyed.secret());
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }

  static WebhooksJson of(List<Webhook> webhooks, int limit) {
    return new WebhooksJson(
        webhooks.stream().map(webhook -> WebhookJson.of(webhook, null)).toList(),
        webhooks.size() < limit ? null : webhooks.getLast().id().toString());
  }
}
