package org.coursewatch.subscription.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.subscription.Notification;
import org.coursewatch.subscription.PayloadContent;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.SubscriptionEvent;

/**
 * Notifications as the backport of R5's topics to R4 writes them: a Bundle of type {@code history}
 * whose first entry is the status of the subscription, as Parameters.
 */
public final class NotificationJson {

  private NotificationJson() {}

  /** The text of a notification that is sent to an endpoint. */
  public static String of(
      Subscription subscription, Notification notification, String base, Instant now) {
    return JsonText.write(bundle(subscription, notification, base, now));
  }

  /** The Bundle of a notification. */
  public static ObjectNode bundle(
      Subscription subscription, Notification notification, String base, Instant now) {
    UUID id = notification.delivery(subscription.id(), now.getEpochSecond());
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle").put("id", id.toString()).put("type", "history");
    bundle.put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
    ObjectNode entry = bundle.putArray("entry").addObject();
    entry.put("fullUrl", "urn:uuid:" + id);
    entry.set("resource", status(subscription, notification, id, base, now));
    String url = "Subscription/" + subscription.id() + "/$status";
    entry.putObject("request").put("method", "GET").put("url", url);
    entry.putObject("response").put("status", "200");
    return bundle;
  }

  /**
   * The status of a subscription, as Parameters.
   *
   * @param id of the resource
   */
  public static ObjectNode status(
      Subscription subscription, Notification notification, UUID id, String base, Instant now) {
    boolean isEmpty = subscription.terms().content() == PayloadContent.EMPTY;
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("resourceType", "Parameters").put("id", id.toString());
    ArrayNode parameters = status.putArray("parameter");
    ObjectNode reference = named(parameters, "subscription").putObject("valueReference");
    reference.put("reference", base + "/Subscription/" + subscription.id());
    if (!isEmpty) {
      named(parameters, "topic").put("valueCanonical", subscription.terms().topic().canonical());
    }
    named(parameters, "status").put("valueCode", subscription.status(now).code());
    named(parameters, "type").put("valueCode", notification.kind().code());
    named(parameters, "events-since-subscription-start")
        .put("valueString", Long.toString(subscription.events()));
    for (SubscriptionEvent event : notification.events()) {
      event(named(parameters, "notification-event").putArray("part"), subscription, event, isEmpty);
    }
    if (subscription.fault() != null) {
      named(parameters, "error")
          .putObject("valueCodeableConcept")
          .put("text", subscription.fault());
    }
    return status;
  }

  private static void event(
      ArrayNode parts, Subscription subscription, SubscriptionEvent event, boolean isEmpty) {
    named(parts, "event-number").put("valueString", Long.toString(event.number()));
    named(parts, "timestamp")
        .put("valueInstant", event.occurredAt().truncatedTo(ChronoUnit.MILLIS).toString());
    if (!isEmpty) {
      ObjectNode identifier =
          named(parts, "focus").putObject("valueReference").putObject("identifier");
      identifier.put("system", subscription.terms().topic().focusSystem());
      identifier.put("value", event.focus());
    }
  }

  private static ObjectNode named(ArrayNode parameters, String name) {
    return parameters.addObject().put("name", name);
  }
}
