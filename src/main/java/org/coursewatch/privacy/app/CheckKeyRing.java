package org.coursewatch.privacy.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKey.Status;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.RingKeyRegister;
import org.coursewatch.privacy.RingKeyRegister.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that ring and database belong together, before anything is opened or sealed. With the
 * wrong ring every name would be unreadable, and what is sealed meanwhile unreadable with the right
 * one.
 */
@ApplicationScoped
public class CheckKeyRing {

  private final KeyRing ring;
  private final RingKeyRegister register;

  @Inject
  public CheckKeyRing(KeyRing ring, RingKeyRegister register) {
    this.ring = ring;
    this.register = register;
  }

  /**
   * Lets a database that knows no ring know this one, and a known ring's new keys.
   *
   * @throws KeyRingFault when there is no usable ring, the database belongs to another one, or this
   *     copy of it is not the newest
   */
  @Transactional
  public void check() {
    UUID id = ring.id();
    Map<RingKeyId, RingKey> ours =
        ring.keys().stream().collect(Collectors.toMap(RingKey::id, key -> key));
    List<Entry> known = register.lockAll();
    if (known.stream().anyMatch(entry -> !entry.ring().equals(id))) {
      throw new KeyRingFault(
          "This database belongs to the key ring "
              + known.getFirst().ring()
              + ", and the one in coursewatch.keys.file is "
              + id
              + ". Bring back the file of the first: without it nothing personal in this database"
              + " can be read.");
    }
    String lacking = named(known, entry -> entry.inService() && !ours.containsKey(entry.id()));
    if (!lacking.isEmpty()) {
      throw outdated("lacks the keys " + lacking);
    }
    String retired = named(known, entry -> !entry.inService() && stillWorks(ours.get(entry.id())));
    if (!retired.isEmpty()) {
      throw outdated("still has the retired keys " + retired);
    }
    ours.values().forEach(key -> register.add(id, key.kind(), key.id()));
  }

  private static boolean stillWorks(@Nullable RingKey key) {
    return key != null && key.status() != Status.VERIFIES;
  }

  private static String named(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream()
        .filter(which)
        .map(entry -> entry.id().toString())
        .collect(Collectors.joining(", "));
  }

  private static KeyRingFault outdated(String what) {
    return new KeyRingFault(
        "The key ring in coursewatch.keys.file is an old copy: it "
            + what
            + ". Bring the newest copy here, or finish an interrupted \"keys retire\" by giving it"
            + " again.");
  }
}
