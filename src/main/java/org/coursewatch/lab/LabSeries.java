package org.coursewatch.lab;

import java.util.List;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.program.Rule;
import org.jspecify.annotations.Nullable;

/**
 * All results of one analyte, oldest first, and what they are compared with.
 *
 * @param analyte what was measured
 * @param points the results that are not voided
 * @param trend of the newest result against the one before it, null with fewer than two
 * @param thresholds the rule with the thresholds, null for an analyte that has none
 * @param byUpperLimit whether the thresholds are multiples of the laboratory's upper limit instead
 *     of values in the unit of the analyte
 */
public record LabSeries(
    Analyte analyte,
    List<LabPoint> points,
    @Nullable Trend trend,
    @Nullable Rule thresholds,
    boolean byUpperLimit) {

  /** Where the values go. */
  public enum Trend {
    RISING,
    STABLE,
    FALLING
  }

  public LabSeries {
    points = List.copyOf(points);
  }
}
