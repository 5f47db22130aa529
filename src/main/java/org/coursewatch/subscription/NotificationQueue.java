package org.coursewatch.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be sent to endpoints. Done in the transaction of the caller. */
public interface NotificationQueue {

  /**
   * The next thing an endpoint is to be told.
   *
   * @param attempts how often it failed in a row, this time included
   */
  record Due(Subscription subscription, Endpoint endpoint, Notification next, int attempts) {}

  /** Subscriptions with something to send at {@code now}, that nobody is busy with. */
  List<UUID> due(Instant now, int most);

  /**
   * What {@code subscription} is told next; nobody else sends to it until {@code now} plus the
   * pause that follows a failure. Empty when nothing is due or another node is busy with it.
   */
  Optional<Due> take(UUID subscription, Instant now);

  /** The endpoint took it. */
  void taken(UUID subscription, Notification told, Instant now);

  /** It did not; the next attempt is after the pause. */
  void failed(UUID subscription, String fault);

  /** It is called no more until the subscriber asks for it anew. */
  void broken(UUID subscription, String fault, Instant now);
}
