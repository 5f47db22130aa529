package org.coursewatch.privacy.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKeyId;

/**
 * Lets new keys of the ring make everything new. The old ones stay and open what they made, until
 * {@link ReencryptValues} has gone through and {@link RetireKey} takes them away.
 */
@ApplicationScoped
public class RotateKeys {

  private final KeyRing ring;
  private final CheckKeyRing check;

  @Inject
  public RotateKeys(KeyRing ring, CheckKeyRing check) {
    this.ring = ring;
    this.check = check;
  }

  /**
   * Adds keys that make nothing yet, where none waits already, so that all nodes can be given the
   * ring before one of them seals with a key the others lack.
   *
   * @return the keys that wait now
   */
  public List<RingKeyId> prepare(Set<KeyKind> kinds, Instant now) {
    check.check();
    Set<KeyKind> without =
        kinds.stream().filter(kind -> !waits(newest(kind))).collect(Collectors.toSet());
    ring.add(without, now);
    // Into the database before anything is made with them.
    check.check();
    return kinds.stream().sorted().map(kind -> newest(kind).id()).toList();
  }

  /**
   * Lets the keys that wait make everything new; where none waits, a new one.
   *
   * @return the keys that make everything new now
   */
  public List<RingKeyId> rotate(Set<KeyKind> kinds, Instant now) {
    List<RingKeyId> next = prepare(kinds, now);
    ring.promote(kinds);
    return next;
  }

  private RingKey newest(KeyKind kind) {
    return ring.keys().stream()
        .filter(key -> key.kind() == kind)
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  private static boolean waits(RingKey newest) {
    return newest.status() == RingKey.Status.SECONDARY;
  }
}
