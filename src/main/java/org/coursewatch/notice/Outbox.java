package org.coursewatch.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Mail that waits to be sent. What it says is sealed, and forgotten once it is sent or given up.
 */
public interface Outbox {

  /**
   * A mail that is tried now.
   *
   * @param id names it
   * @param mail what to send
   * @param attempts how often it was tried, this time included
   */
  record Waiting(UUID id, Mail mail, int attempts) {}

  /** Puts it at the end, due at once. */
  void add(Mail mail, Instant now);

  /**
   * The mail that has been due longest, nobody else's until {@code now} plus the pause after its
   * attempt; empty when none is due.
   */
  Optional<Waiting> take(Instant now);

  void sent(UUID id, Instant now);

  /** It could not be sent: {@code fault} says why without quoting it. It is due again later. */
  void failed(UUID id, String fault);

  /** It is tried no more. */
  void givenUp(UUID id, String fault);
}
