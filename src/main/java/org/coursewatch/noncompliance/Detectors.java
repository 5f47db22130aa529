package org.coursewatch.noncompliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All detectors, the ladder of actions, and how far a run looks back. */
public final class Detectors {

  private final Map<DetectorCode, Detector> byCode = new TreeMap<>();
  private final Ladder ladder;
  private final Duration overlap;
  private final Duration first;

  /**
   * @param overlap how far a run looks back before the end of the last one
   * @param first how far the very first run looks back
   * @throws IllegalArgumentException when a code has no detector
   */
  public Detectors(List<Detector> detectors, Ladder ladder, Duration overlap, Duration first) {
    detectors.forEach(detector -> byCode.put(detector.code(), detector));
    for (DetectorCode code : DetectorCode.values()) {
      if (code != DetectorCode.BY_HAND && !byCode.containsKey(code)) {
        throw new IllegalArgumentException("there is no detector " + code);
      }
    }
    this.ladder = ladder;
    this.overlap = overlap;
    this.first = first;
  }

  /** In the order of the codes. */
  public List<Detector> all() {
    return List.copyOf(byCode.values());
  }

  /** Empty for {@link DetectorCode#BY_HAND}. */
  public Optional<Detector> find(DetectorCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Ladder ladder() {
    return ladder;
  }

  /** From when on (inside) a run at {@code now} looks. */
  public Instant since(@Nullable Instant seenUntil, Instant now) {
    return seenUntil == null ? now.minus(first) : seenUntil.minus(overlap);
  }
}
