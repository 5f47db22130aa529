package org.coursewatch.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number of an answer.
 *
 * @param group what tells its group apart, in the order of the question
 * @param measure name of the measure
 * @param statistic what the number is of it
 * @param value the number, null when it is hidden
 * @param unit what it is counted in
 * @param hidden whether so little was counted that the number is kept back
 */
public record MetricRow(
    List<@Nullable String> group,
    String measure,
    Statistic statistic,
    @Nullable BigDecimal value,
    String unit,
    boolean hidden) {

  /** What a number is of its measure. */
  public enum Statistic {
    SUM,
    DISTINCT,
    MEDIAN,
    P90,
    /** How many amounts median and percentile are of. */
    COUNT,
    SHARE
  }

  public MetricRow {
    group = Collections.unmodifiableList(new ArrayList<>(group));
  }
}
