package org.coursewatch.notice;

import java.time.Instant;
import java.util.Optional;

/** What accounts have said about how to be told. Addresses are sealed. */
public interface PreferenceBook {

  /** A code that is mailed to an address, and has to come back. */
  record Challenge(String code, Instant expiresAt) {}

  /**
   * How a code that came back compares to the one waited for.
   *
   * @param isRight whether it is that one
   * @param expiresAt until when it counts, outside
   * @param misses how often a wrong one came before
   */
  record Waited(boolean isRight, Instant expiresAt, int misses) {}

  Optional<NoticePreferences> find(String account);

  /** Writes all of it; an address that changed is not verified. */
  void write(NoticePreferences preferences, Instant now);

  /** Waits for {@code challenge} from now on, and for none before it. */
  void challenge(String account, Challenge challenge);

  /**
   * Compares {@code code} to the one waited for, and keeps others from it until the transaction
   * ends; empty when none is waited for.
   */
  Optional<Waited> waited(String account, String code);

  /** The code was right. */
  void verified(String account, Instant now);

  /** The code was wrong. */
  void missed(String account);

  /** Ends all reminders of a patient; whether there were any. */
  boolean unsubscribe(String account);
}
