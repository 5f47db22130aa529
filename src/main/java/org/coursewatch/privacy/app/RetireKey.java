package org.coursewatch.privacy.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.TreeMap;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.KeyUse;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKey.Status;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.RingKeyRegister;

/**
 * Takes a key out of the ring when nothing needs it any more. First the database takes it out of
 * service, then the values are counted, so that none is added after the count; the file comes last.
 * Stopped in between, the same again finishes it.
 */
@ApplicationScoped
public class RetireKey {

  private final KeyRing ring;
  private final RingKeyRegister register;
  private final CountKeyUses uses;

  @Inject
  public RetireKey(KeyRing ring, RingKeyRegister register, CountKeyUses uses) {
    this.ring = ring;
    this.register = register;
    this.uses = uses;
  }

  /**
   * @throws KeyRingFault when there is no such key, it makes everything new of its kind, or a value
   *     still needs it
   */
  public void retire(RingKeyId id, Actor by, Instant now) {
    RingKey key =
        ring.keys().stream()
            .filter(each -> each.id().equals(id) && each.status() != Status.VERIFIES)
            .findFirst()
            .orElseThrow(() -> new KeyRingFault("There is no key " + id + " in the ring."));
    if (key.status() == Status.PRIMARY) {
      throw new KeyRingFault("Key " + id + " makes everything new of its kind. Rotate first.");
    }
    QuarkusTransaction.requiringNew().run(() -> register.retire(id, now));
    KeyUse use =
        uses.count(by).stream()
            .filter(each -> each.key().id().equals(id))
            .findFirst()
            .orElseThrow();
    if (use.total() > 0) {
      QuarkusTransaction.requiringNew().run(() -> register.restore(id));
      throw new KeyRingFault(
          "Key %s is still needed: %s. Run \"keys reencrypt\" first."
              .formatted(id, new TreeMap<>(use.values())));
    }
    ring.retire(id);
  }
}
