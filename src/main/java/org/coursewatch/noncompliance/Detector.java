package org.coursewatch.noncompliance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param code its stable code
 * @param title one sentence about what happened, for people
 * @param source the requirement it watches
 * @param note how we read it where sources are silent; empty when nothing is to be said
 * @param tier the tier of one case that is not severe
 * @param reportable whether its cases are to be reported outside the program
 * @param thresholds its numbers by name
 * @param waitsFor why it does not look yet, null when it does
 */
public record Detector(
    DetectorCode code,
    String title,
    String source,
    String note,
    Tier tier,
    boolean reportable,
    Map<String, Integer> thresholds,
    @Nullable String waitsFor) {

  public Detector {
    thresholds = Map.copyOf(thresholds);
    if (code == DetectorCode.BY_HAND) {
      throw new IllegalArgumentException("the office is no detector");
    }
  }

  public boolean looks() {
    return waitsFor == null;
  }

  /**
   * @throws IllegalArgumentException when it has no such threshold
   */
  public int threshold(String name) {
    Integer number = thresholds.get(name);
    if (number == null) {
      throw new IllegalArgumentException(code + " has no threshold " + name);
    }
    return number;
  }
}
