package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coursewatch.subscription.Endpoint;
import org.coursewatch.subscription.Notification;
import org.coursewatch.subscription.Notification.Kind;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.Subscription.Terms;
import org.coursewatch.subscription.app.KeepSubscriptions.Kept;
import org.coursewatch.subscription.json.NotificationJson;

/** Subscriptions as resources. */
final class SubscriptionElement {

  /** The extension that tells the secret, once. */
  private static final String SECRET = "urn:coursewatch:subscription-secret";

  private SubscriptionElement() {}

  /** A subscription. Headers are never told again, and the secret only at the beginning. */
  static ObjectNode of(Kept kept, Instant now) {
    Subscription subscription = kept.subscription();
    Terms terms = subscription.terms();
    Endpoint endpoint = kept.endpoint();
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("resourceType", "Subscription").put("id", subscription.id().toString());
    resource.put("status", subscription.status(now).code());
    if (terms.endsAt() != null) {
      resource.put("end", terms.endsAt().toString());
    }
    String reason = endpoint == null ? "" : endpoint.reason();
    resource.put("reason", reason.isEmpty() ? "Not told." : reason);
    resource.put("criteria", terms.topic().canonical());
    if (subscription.fault() != null) {
      resource.put("error", subscription.fault());
    }
    ObjectNode channel = resource.putObject("channel");
    Duration heartbeat = terms.heartbeat();
    if (heartbeat != null) {
      extension(channel, "heartbeat-period").put("valueUnsignedInt", heartbeat.toSeconds());
    }
    channel.put("type", "rest-hook");
    if (endpoint != null) {
      channel.put("endpoint", endpoint.address());
    }
    channel.put("payload", FhirAnswer.MEDIA_TYPE);
    extension(channel.putObject("_payload"), "payload-content")
        .put("valueCode", terms.content().code());
    return resource;
  }

  /** A subscription just made, with the secret that its calls are signed with. */
  static ObjectNode made(Kept kept, Instant now) {
    ObjectNode resource = of(kept, now);
    if (kept.endpoint() != null) {
      resource
          .withObjectProperty("channel")
          .withArrayProperty("extension")
          .addObject()
          .put("url", SECRET)
          .put("valueString", kept.endpoint().secret());
    }
    return resource;
  }

  /** What was found, each as itself. */
  static ObjectNode found(List<Kept> all, String base, Instant now) {
    ObjectNode bundle = searchset(all.size());
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (Kept each : all) {
      ObjectNode entry = entries.addObject();
      entry.put("fullUrl", base + "/Subscription/" + each.subscription().id());
      entry.set("resource", of(each, now));
      entry.putObject("search").put("mode", "match");
    }
    return with(bundle, entries);
  }

  /** What was found, each by its status. */
  static ObjectNode statuses(List<Kept> all, String base, Instant now) {
    ObjectNode bundle = searchset(all.size());
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (Kept each : all) {
      Subscription subscription = each.subscription();
      Notification status = new Notification(Kind.STATUS, List.of());
      var id = status.delivery(subscription.id(), now.getEpochSecond());
      ObjectNode entry = entries.addObject();
      entry.put("fullUrl", "urn:uuid:" + id);
      entry.set("resource", NotificationJson.status(subscription, status, id, base, now));
      entry.putObject("search").put("mode", "match");
    }
    return with(bundle, entries);
  }

  private static ObjectNode searchset(int total) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("resourceType", "Bundle")
        .put("type", "searchset")
        .put("total", total);
  }

  private static ObjectNode with(ObjectNode bundle, ArrayNode entries) {
    if (!entries.isEmpty()) {
      bundle.set("entry", entries);
    }
    return bundle;
  }

  private static ObjectNode extension(ObjectNode element, String name) {
    return element
        .withArrayProperty("extension")
        .addObject()
        .put("url", SubscriptionReader.BACKPORT + name);
  }
}
