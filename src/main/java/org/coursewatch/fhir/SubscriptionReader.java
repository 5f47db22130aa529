package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.subscription.PayloadContent;
import org.coursewatch.subscription.Subscription.Terms;
import org.coursewatch.subscription.Topic;
import org.coursewatch.subscription.app.KeepSubscriptions.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * A Subscription as the backport of R5's topics to R4 writes it. What would make us say more, or to
 * somebody else, than we can keep is a fault; unknown elements are passed over.
 */
final class SubscriptionReader {

  static final String BACKPORT =
      "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-";

  private static final int LONGEST_REASON = 200;
  private static final int MOST_HEADERS = 5;
  private static final Pattern LINE_ENDS = Pattern.compile("\\p{Cntrl}+");

  /** Headers of the transport are ours; a token or a mark of the subscriber may go along. */
  private static final Pattern HEADER =
      Pattern.compile("(?i)(Authorization|X-[a-z0-9-]{1,60}): *([\\x20-\\x7e]{1,1000})");

  /** What somebody asks for. */
  record Read(Terms terms, Wanted wanted) {}

  private final Faults faults = new Faults();

  /**
   * Reads {@code sent}.
   *
   * @throws org.coursewatch.platform.ProblemException that names every fault
   */
  static Read read(JsonNode sent) {
    return new SubscriptionReader().all(sent);
  }

  private Read all(JsonNode sent) {
    if (!sent.path("resourceType").asText().equals("Subscription")) {
      faults.add("resourceType", "is not Subscription", "Send a Subscription.");
    }
    if (sent.path("status").asText().equals("off")) {
      faults.add("Subscription.status", "cannot be off", "Delete the subscription instead.");
    }
    if (!extension(sent.path("_criteria"), "filter-criteria").isMissingNode()) {
      faults.add("Subscription.criteria", "takes no filter", "Send the topic alone.");
    }
    JsonNode channel = sent.path("channel");
    if (!channel.path("type").asText().equals("rest-hook")) {
      faults.add("Subscription.channel.type", "is not rest-hook", "Send rest-hook.");
    }
    Topic topic = topic(sent);
    PayloadContent content = content(channel);
    Duration heartbeat = heartbeat(channel);
    Instant end = end(sent);
    Wanted wanted = wanted(sent, channel);
    faults.throwIfAny();
    return new Read(new Terms(topic, content, heartbeat, end), wanted);
  }

  private Topic topic(JsonNode sent) {
    return Topic.of(sent.path("criteria").asText())
        .orElseGet(
            () -> {
              faults.add(
                  "Subscription.criteria",
                  "is no topic of this service",
                  "docs/integration.md lists the topics.");
              return Topic.CASE_STATE;
            });
  }

  private PayloadContent content(JsonNode channel) {
    String payload = channel.path("payload").asText("application/fhir+json");
    if (!payload.toLowerCase(Locale.ROOT).startsWith("application/fhir+json")) {
      faults.add("Subscription.channel.payload", "is not sent", "Send application/fhir+json.");
    }
    JsonNode wanted = extension(channel.path("_payload"), "payload-content").path("valueCode");
    if (wanted.isMissingNode()) {
      return PayloadContent.EMPTY;
    }
    return PayloadContent.of(wanted.asText())
        .orElseGet(
            () -> {
              faults.add(
                  "Subscription.channel.payload",
                  "asks for content that is not sent to addresses",
                  "Send empty or id-only, and fetch the rest signed in.");
              return PayloadContent.EMPTY;
            });
  }

  private static @Nullable Duration heartbeat(JsonNode channel) {
    JsonNode seconds = extension(channel, "heartbeat-period").path("valueUnsignedInt");
    if (!seconds.canConvertToInt() || seconds.asInt() <= 0) {
      return null;
    }
    Duration wanted = Duration.ofSeconds(seconds.asInt());
    return wanted.compareTo(Terms.SHORTEST_HEARTBEAT) < 0 ? Terms.SHORTEST_HEARTBEAT : wanted;
  }

  private @Nullable Instant end(JsonNode sent) {
    JsonNode end = sent.path("end");
    if (end.isMissingNode() || end.isNull()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(end.asText()).toInstant();
    } catch (DateTimeException e) {
      faults.add("Subscription.end", "is no instant", "Send one such as 2027-01-31T00:00:00Z.");
      return null;
    }
  }

  private Wanted wanted(JsonNode sent, JsonNode channel) {
    String address = channel.path("endpoint").asText("");
    String host = host(address);
    if (host == null) {
      faults.add(
          "Subscription.channel.endpoint",
          "is no address of the web",
          "Send one that begins with https://.");
    }
    String reason = LINE_ENDS.matcher(sent.path("reason").asText("")).replaceAll(" ").strip();
    if (reason.length() > LONGEST_REASON) {
      faults.add("Subscription.reason", "is too long", "Send 200 characters at most.");
    }
    return new Wanted(address, host == null ? "" : host, reason, headers(channel));
  }

  private Map<String, String> headers(JsonNode channel) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode each : channel.path("header")) {
      var header = HEADER.matcher(each.asText());
      if (!header.matches() || headers.size() == MOST_HEADERS) {
        faults.add(
            "Subscription.channel.header",
            "is not carried along",
            "Send Authorization or names that begin with X-, five at most.");
        return headers;
      }
      headers.put(header.group(1), header.group(2).strip());
    }
    return headers;
  }

  private static JsonNode extension(JsonNode element, String name) {
    for (JsonNode each : element.path("extension")) {
      if (each.path("url").asText().equals(BACKPORT + name)) {
        return each;
      }
    }
    return element.path("extension").path("none");
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
