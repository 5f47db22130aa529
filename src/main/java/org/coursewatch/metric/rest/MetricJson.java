package org.coursewatch.metric.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.MetricQuestion;
import org.coursewatch.metric.MetricRow;
import org.coursewatch.metric.MetricRow.Statistic;
import org.coursewatch.metric.app.ReadMetric.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period, {@code from} inside and {@code until} outside, as it stands on {@code
 * asOf}. {@code reason} says why it is not available, else it is null.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MetricJson(
    String metric,
    String title,
    String program,
    String from,
    String until,
    String asOf,
    List<String> by,
    boolean available,
    @Nullable String reason,
    List<RowJson> rows) {

  /**
   * One number. {@code group} has a value for each name of {@code by}, null where there is none.
   * {@code value} is null when it is suppressed, because too little was counted to tell it.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RowJson(
      Map<String, @Nullable String> group,
      String measure,
      Statistic statistic,
      @Nullable BigDecimal value,
      String unit,
      boolean suppressed) {

    static RowJson of(MetricRow row, List<String> by) {
      Map<String, @Nullable String> group = new LinkedHashMap<>();
      for (int i = 0; i < by.size(); i++) {
        group.put(by.get(i), row.group().get(i));
      }
      return new RowJson(
          group, row.measure(), row.statistic(), row.value(), row.unit(), row.hidden());
    }
  }

  static MetricJson of(Answer answer) {
    MetricQuestion question = answer.question();
    Metric metric = question.metric();
    return new MetricJson(
        metric.id(),
        metric.title(),
        question.program(),
        question.from().toString(),
        question.until().toString(),
        question.today().toString(),
        question.by(),
        metric.isAvailable(),
        metric.unavailable(),
        answer.rows().stream().map(row -> RowJson.of(row, question.by())).toList());
  }
}
