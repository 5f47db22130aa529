package org.coursewatch.metric.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.metric.Measure;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.Metrics;
import org.jspecify.annotations.Nullable;

/** All metrics, in the order of their numbers; there is no second page. */
public record DefinitionsJson(List<DefinitionJson> items) {

  /**
   * A metric. {@code apart} names what {@code by} can be, {@code facets} explains those that only
   * this metric has. {@code reason} says why it is not available, else it is null.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DefinitionJson(
      String metric,
      String title,
      String definition,
      Scope scope,
      boolean available,
      @Nullable String reason,
      List<MeasureJson> measures,
      List<String> by,
      List<String> apart,
      Map<String, String> facets,
      List<String> decisions) {

    static DefinitionJson of(Metric metric) {
      Map<String, String> facets = new TreeMap<>();
      metric.facets().forEach(facet -> facets.put(facet.name(), facet.meaning()));
      return new DefinitionJson(
          metric.id(),
          metric.title(),
          metric.definition(),
          metric.scope(),
          metric.isAvailable(),
          metric.unavailable(),
          metric.measures().stream().map(MeasureJson::of).toList(),
          metric.usualBy(),
          metric.apart(),
          facets,
          metric.decisions());
    }
  }

  /** One of its numbers; {@code meaning} continues "how many" or "how much". */
  public record MeasureJson(String name, Kind kind, String unit, String meaning) {

    static MeasureJson of(Measure measure) {
      return new MeasureJson(measure.name(), measure.kind(), measure.unit(), measure.meaning());
    }
  }

  static DefinitionsJson of(Metrics metrics) {
    return new DefinitionsJson(metrics.all().stream().map(DefinitionJson::of).toList());
  }
}
