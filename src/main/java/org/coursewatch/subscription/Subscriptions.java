package org.coursewatch.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscriptions the caller sees. Done in the transaction of the caller. */
public interface Subscriptions {

  void add(Subscription subscription, Endpoint endpoint, String host);

  /** Empty when there is none, or it was closed. */
  Optional<Subscription> find(UUID id);

  Endpoint endpoint(UUID id);

  /** Those that were not closed, in the order of ids, at most {@code most}. */
  List<Subscription> list(@Nullable UUID after, int most);

  /** New terms and a new endpoint, which has to answer a handshake; what was not sent still is. */
  void replace(UUID id, Subscription.Terms terms, Endpoint endpoint, String host);

  /** It is told nothing more. */
  void close(UUID id, Instant now);

  /** Its events from one number to another, both inside, in order, at most {@code most}. */
  List<SubscriptionEvent> events(UUID id, long from, long until, int most);

  /** Forgets events that occurred before {@code instant}; how many. */
  int forgetBefore(Instant instant);
}
