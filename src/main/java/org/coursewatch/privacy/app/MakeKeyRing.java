package org.coursewatch.privacy.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKeyRegister;
import org.coursewatch.privacy.RingKeyRegister.Entry;

/** Makes the key ring of a database that has none yet. */
@ApplicationScoped
public class MakeKeyRing {

  private final KeyRing ring;
  private final RingKeyRegister register;
  private final CheckKeyRing check;

  @Inject
  public MakeKeyRing(KeyRing ring, RingKeyRegister register, CheckKeyRing check) {
    this.ring = ring;
    this.register = register;
    this.check = check;
  }

  /**
   * @return false when there is a ring already; it is left alone
   * @throws KeyRingFault when there is none, and the database belongs to one that is lost
   */
  @Transactional
  public boolean make(Instant now) {
    List<Entry> known = register.lockAll();
    if (ring.exists()) {
      return false;
    }
    if (!known.isEmpty()) {
      throw new KeyRingFault(
          "This database belongs to the key ring "
              + known.getFirst().ring()
              + ". Bring back its file from where the copy is kept: with a new ring nothing"
              + " personal in this database could be read again.");
    }
    boolean made = ring.create(now);
    check.check();
    return made;
  }
}
