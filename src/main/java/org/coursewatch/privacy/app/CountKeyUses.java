package org.coursewatch.privacy.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.KeyUse;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKeyId;

/** Counts in all tables which values still need which key of the ring. */
@ApplicationScoped
public class CountKeyUses {

  private final KeyRing ring;
  private final List<ReencryptedTable> tables;

  @Inject
  public CountKeyUses(KeyRing ring, @All List<ReencryptedTable> tables) {
    this.ring = ring;
    this.tables = tables;
  }

  /** Every key of the ring, in the ring's order. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<KeyUse> count(Actor by) {
    Map<String, Map<RingKeyId, Long>> counts = new HashMap<>();
    tables.forEach(table -> counts.put(table.name(), table.uses()));
    List<KeyUse> uses = new ArrayList<>();
    for (RingKey key : ring.keys()) {
      Map<String, Long> values = new HashMap<>();
      counts.forEach(
          (table, count) -> {
            if (count.containsKey(key.id())) {
              values.put(table, count.get(key.id()));
            }
          });
      uses.add(new KeyUse(key, values));
    }
    return uses;
  }
}
