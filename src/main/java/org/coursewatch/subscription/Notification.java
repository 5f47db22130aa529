package org.coursewatch.subscription;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What is said about a subscription at one time.
 *
 * @param kind why it is said
 * @param events those it tells of
 */
public record Notification(Kind kind, List<SubscriptionEvent> events) {

  /** The codes of FHIR R5. */
  public enum Kind {
    HANDSHAKE("handshake"),
    HEARTBEAT("heartbeat"),
    EVENT("event-notification"),
    STATUS("query-status"),
    PAST_EVENTS("query-event");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Notification {
    events = List.copyOf(events);
  }

  /**
   * Names it. An event has the same name at every attempt, so that who got it twice does it once.
   *
   * @param now seconds since 1970, which name what tells of no event
   */
  public UUID delivery(UUID subscription, long now) {
    String of = events.isEmpty() ? "at " + now : "event " + events.getFirst().number();
    String name = subscription + " " + kind.code() + " " + of;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
