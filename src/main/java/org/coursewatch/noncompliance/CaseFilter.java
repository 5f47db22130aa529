package org.coursewatch.noncompliance;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for.
 *
 * @param states in which states; empty for all
 * @param detectors about what; empty for all
 * @param tiers of which tiers; empty for all
 * @param party against whom, null for anybody
 * @param reportable only those to be reported, or only the others; null for both
 */
public record CaseFilter(
    Set<CaseState> states,
    Set<DetectorCode> detectors,
    Set<Tier> tiers,
    @Nullable UUID party,
    @Nullable Boolean reportable) {

  public CaseFilter {
    states = Set.copyOf(states);
    detectors = Set.copyOf(detectors);
    tiers = Set.copyOf(tiers);
  }

  /** The same, of {@code own} only. */
  public CaseFilter of(UUID own) {
    return new CaseFilter(states, detectors, tiers, own, reportable);
  }
}
