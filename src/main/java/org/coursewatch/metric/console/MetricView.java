package org.coursewatch.metric.console;

import java.util.List;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.MetricRow.Statistic;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a metric says.
 *
 * @param form the period as it was sent
 * @param numbers where the numbers are counted, null when the period is faulty or nothing can be
 *     counted
 * @param counted the numbers, null until they are counted
 */
record MetricView(Metric metric, Form form, @Nullable String numbers, @Nullable Counted counted) {

  /**
   * The numbers of a period.
   *
   * @param all how many there are; {@code rows} are the first of them
   * @param csv where all are, as a table
   */
  record Counted(String asOf, List<Row> rows, int all, String csv) {

    public boolean isCut() {
      return rows.size() < all;
    }
  }

  /**
   * One number.
   *
   * @param group what tells it apart, empty for the whole
   * @param value as people read it, empty when it is kept back
   */
  record Row(String group, String measure, Statistic statistic, String value, String unit) {}
}
