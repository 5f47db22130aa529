package org.coursewatch.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system that wants to be told.
 *
 * @param id names it
 * @param practice whose it is, null for a pharmacy's
 * @param pharmacy whose it is, null for a practice's
 * @param terms what it is told, and until when
 * @param registeredBy the account
 * @param registeredAt when
 * @param events how many events there were since then, sent or not
 * @param verifiedAt when its endpoint answered the handshake; null before
 * @param brokenAt since when it is not called any more, because its endpoint failed; null while it
 *     is
 * @param fault why its endpoint failed last, without quoting it; null when it did not
 */
public record Subscription(
    UUID id,
    @Nullable UUID practice,
    @Nullable UUID pharmacy,
    Terms terms,
    String registeredBy,
    Instant registeredAt,
    long events,
    @Nullable Instant verifiedAt,
    @Nullable Instant brokenAt,
    @Nullable String fault) {

  /**
   * What a subscriber asked for.
   *
   * @param topic of which events
   * @param content how much is said of each
   * @param heartbeat how long it is silent at most, null for ever
   * @param endsAt when it ends (outside), null for never
   */
  public record Terms(
      Topic topic, PayloadContent content, @Nullable Duration heartbeat, @Nullable Instant endsAt) {

    /** No heart beats faster. */
    public static final Duration SHORTEST_HEARTBEAT = Duration.ofMinutes(1);

    public Terms {
      if (heartbeat != null && heartbeat.compareTo(SHORTEST_HEARTBEAT) < 0) {
        throw new IllegalArgumentException("no heart beats that fast");
      }
    }
  }

  /** Where it stands at {@code now}. */
  public SubscriptionStatus status(Instant now) {
    Instant end = terms.endsAt();
    if (end != null && !now.isBefore(end)) {
      return SubscriptionStatus.OFF;
    }
    if (brokenAt != null) {
      return SubscriptionStatus.ERROR;
    }
    return verifiedAt == null ? SubscriptionStatus.REQUESTED : SubscriptionStatus.ACTIVE;
  }
}
