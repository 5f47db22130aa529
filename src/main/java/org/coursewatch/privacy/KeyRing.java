package org.coursewatch.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The keys everything else hangs on: one ring for one database. Reading sees a change of the ring
 * as soon as it is made. All methods but {@link #create} throw {@link KeyRingFault} when there is
 * no usable ring.
 */
public interface KeyRing {

  /** Whether there is a ring, usable or not. */
  boolean exists();

  /**
   * Makes a new ring with one key of each kind.
   *
   * @return false when there is one already; that one is left alone
   */
  boolean create(Instant now);

  /** Tells one ring from another. */
  UUID id();

  /** All keys, without what is secret of them: by kind, in the order in which they were made. */
  List<RingKey> keys();

  /** The key that makes everything new of {@code kind}. */
  RingKeyId primary(KeyKind kind);

  /** Adds a new key of each kind. They open and verify, and make nothing yet. */
  List<RingKeyId> add(Set<KeyKind> kinds, Instant now);

  /** Lets the newest key of each kind, if it does not yet, make everything new. */
  void promote(Set<KeyKind> kinds);

  /**
   * Takes a key out of the ring; the public half of a signing key stays. Whatever it sealed never
   * opens again.
   *
   * @throws KeyRingFault when it is the primary of its kind, or there is no such key
   */
  void retire(RingKeyId id);
}
