package org.coursewatch.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** The messages that are kept for a person. In the transaction of the caller. */
public interface KeptMessages {

  /** Keeps {@code told}; the row is the account's of this transaction. */
  void keep(UUID id, KeptMessage.Channel channel, KeptMessage.Told told, Actor by, Instant now);

  Optional<KeptMessage> find(UUID id);

  /** The message, kept from others until the transaction ends. */
  Optional<KeptMessage> lock(UUID id);

  /** Those before number {@code before}, newest first, at most {@code most}; resolved or not. */
  List<KeptMessage> newest(@Nullable Long before, int most);

  /** Writes down what became of it and forgets what it said; a second resolution fails. */
  void resolve(UUID id, KeptMessage.Resolution resolution);
}
