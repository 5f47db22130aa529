package org.coursewatch.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one group.
 *
 * @param group what tells it apart, in the order of the question; null where a row has no such
 *     thing
 * @param counts by the name of a measure
 */
public record MetricGroup(List<@Nullable String> group, Map<String, Counts> counts) {

  /** A count below this of people can tell who they are. */
  public static final int USUAL_SMALLEST = 11;

  private static final int PLACES = 4;

  /**
   * Of one measure.
   *
   * @param sum all amounts together
   * @param rows how many amounts
   * @param subjects how many different subjects
   * @param median of the amounts, null where none is asked for
   * @param ninetieth the 90th percentile of the amounts, null where none is asked for
   */
  public record Counts(
      BigDecimal sum,
      long rows,
      long subjects,
      @Nullable BigDecimal median,
      @Nullable BigDecimal ninetieth) {}

  public MetricGroup {
    group = Collections.unmodifiableList(new ArrayList<>(group));
    counts = Map.copyOf(counts);
  }

  /**
   * The rows of the answer, in the order of the metric's measures; a measure of which nothing was
   * counted has none.
   *
   * @param smallest what is counted less often than this, but not never, is told without its value
   */
  public List<MetricRow> rows(Metric metric, int smallest) {
    List<MetricRow> rows = new ArrayList<>();
    for (Measure measure : metric.measures()) {
      if (measure.kind() == Measure.Kind.SHARE) {
        addShare(measure, smallest, rows);
      } else if (counts.get(measure.name()) instanceof Counts counted) {
        add(measure, counted, counted.rows() < smallest, rows);
      }
    }
    return rows;
  }

  private void add(Measure measure, Counts counted, boolean hidden, List<MetricRow> rows) {
    switch (measure.kind()) {
      case SUM -> rows.add(row(measure, MetricRow.Statistic.SUM, counted.sum(), hidden));
      case DISTINCT ->
          rows.add(
              row(
                  measure,
                  MetricRow.Statistic.DISTINCT,
                  BigDecimal.valueOf(counted.subjects()),
                  hidden));
      case SPREAD -> {
        rows.add(row(measure, MetricRow.Statistic.MEDIAN, counted.median(), hidden));
        rows.add(row(measure, MetricRow.Statistic.P90, counted.ninetieth(), hidden));
        BigDecimal many = BigDecimal.valueOf(counted.rows());
        rows.add(row(measure, MetricRow.Statistic.COUNT, many, hidden));
      }
      case SHARE -> throw new IllegalStateException(measure.name() + " is not counted");
    }
  }

  private void addShare(Measure measure, int smallest, List<MetricRow> rows) {
    Counts whole = counts.get(Objects.requireNonNull(measure.whole()));
    if (whole == null || whole.sum().signum() == 0) {
      return;
    }
    Counts part = counts.get(Objects.requireNonNull(measure.part()));
    BigDecimal above = part == null ? BigDecimal.ZERO : part.sum();
    BigDecimal share =
        above
            .multiply(BigDecimal.valueOf(measure.per()))
            .divide(whole.sum(), PLACES, RoundingMode.HALF_UP);
    boolean hidden = whole.rows() < smallest || (part != null && part.rows() < smallest);
    rows.add(row(measure, MetricRow.Statistic.SHARE, share, hidden));
  }

  private MetricRow row(
      Measure measure, MetricRow.Statistic statistic, @Nullable BigDecimal value, boolean hidden) {
    BigDecimal shown = hidden || value == null ? null : shortened(value);
    return new MetricRow(group, measure.name(), statistic, shown, measure.unit(), hidden);
  }

  private static BigDecimal shortened(BigDecimal value) {
    BigDecimal rounded =
        value.setScale(Math.min(value.scale(), PLACES), RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
