package org.coursewatch.privacy;

import java.util.Map;

/**
 * How many values still need a key of the ring.
 *
 * @param values by table; empty when none does, and for keys that sign
 */
public record KeyUse(RingKey key, Map<String, Long> values) {

  public KeyUse {
    values = Map.copyOf(values);
  }

  /** In all tables. */
  public long total() {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }
}
