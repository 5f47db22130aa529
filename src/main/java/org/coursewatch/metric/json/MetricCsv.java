package org.coursewatch.metric.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.metric.MetricRow;
import org.jspecify.annotations.Nullable;

/**
 * A metric as comma-separated values after RFC 4180: a line of names, then one for each number. Its
 * fields are codes, months and numbers; none of them begins like a formula.
 */
public final class MetricCsv {

  private MetricCsv() {}

  /**
   * @param by what the rows are told apart by
   */
  public static String text(List<String> by, List<MetricRow> rows) {
    StringBuilder text = new StringBuilder();
    List<@Nullable Object> names = new ArrayList<>(by);
    names.addAll(List.of("measure", "statistic", "value", "unit", "suppressed"));
    text.append(line(names));
    for (MetricRow row : rows) {
      List<@Nullable Object> fields = new ArrayList<>(row.group());
      fields.add(row.measure());
      fields.add(row.statistic());
      fields.add(row.value() == null ? null : row.value().toPlainString());
      fields.add(row.unit());
      fields.add(row.hidden());
      text.append(line(fields));
    }
    return text.toString();
  }

  private static String line(List<@Nullable Object> fields) {
    return fields.stream().map(MetricCsv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
