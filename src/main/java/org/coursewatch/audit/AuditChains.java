package org.coursewatch.audit;

import java.util.List;
import java.util.Optional;

/** The chains and seals as they are stored, read piece by piece. */
public interface AuditChains {

  /** How far they reach now. */
  AuditState state();

  /**
   * The entries of {@code lane} after number {@code after} (outside) through {@code through}
   * (inside), in the order of their numbers, at most {@code most}.
   */
  List<StoredEntry> entries(int lane, long after, long through, int most);

  /**
   * The seals after number {@code after} (outside) through {@code through} (inside), in the order
   * of their numbers, at most {@code most}.
   */
  List<AuditSeal> seals(long after, long through, int most);

  /** Lets one transaction at a time go on from here, and tells it the newest seal. */
  Optional<AuditSeal> lockNewestSeal();

  /** Adds a seal, within the transaction of the caller. */
  void add(AuditSeal seal);
}
