package org.coursewatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every maintenance that was planned. In the transaction of the caller. */
public interface Maintenances {

  void add(Maintenance planned);

  Optional<Maintenance> find(UUID id);

  /** Ended by {@code account} at {@code now}, if nobody did so before. */
  void end(UUID id, String account, Instant now);

  /** Those that were not called off and touch the time from {@code from} on, the first first. */
  List<Maintenance> from(Instant from);
}
