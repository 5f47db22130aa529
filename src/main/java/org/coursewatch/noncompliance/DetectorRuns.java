package org.coursewatch.noncompliance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The memory of the detectors. Everything is done in the transaction of the caller. */
public interface DetectorRuns {

  /**
   * One look of one detector.
   *
   * @param found how many findings it had, new or not
   * @param opened how many cases were opened
   * @param failure kind of error, null when it went well
   */
  record Run(
      DetectorCode detector,
      String node,
      Instant startedAt,
      Instant finishedAt,
      int found,
      int opened,
      @Nullable String failure) {}

  /** Until when (inside) the detector has seen everything; empty before its first run. */
  Optional<Instant> seenUntil(DetectorCode detector);

  /** It never moves back. */
  void seen(DetectorCode detector, Instant until);

  void write(Run run);

  /** The newest run of each detector that ever ran. */
  Map<DetectorCode, Run> newest();
}
