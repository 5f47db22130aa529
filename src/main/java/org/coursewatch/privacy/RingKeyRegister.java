package org.coursewatch.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database knows of the ring whose keys its values are sealed with. */
public interface RingKeyRegister {

  /**
   * A key the database knows.
   *
   * @param ring whose key it is
   * @param retiredAt since when it is out of service, null while it is in service
   */
  record Entry(RingKeyId id, UUID ring, KeyKind kind, @Nullable Instant retiredAt) {

    public boolean inService() {
      return retiredAt == null;
    }
  }

  /** All keys; whoever asks comes before or after others who do, until the transaction ends. */
  List<Entry> lockAll();

  /** Adds a key in service; one that is known stays as it is. */
  void add(UUID ring, KeyKind kind, RingKeyId id);

  /** Takes a key out of service. Waits for transactions that seal a patient's key with it. */
  void retire(RingKeyId id, Instant now);

  /** Takes the retirement back. */
  void restore(RingKeyId id);
}
