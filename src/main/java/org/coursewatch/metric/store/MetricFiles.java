package org.coursewatch.metric.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.metric.Measure;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Facet;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.Metrics;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code metrics/index.yaml} and the queries beside it; with a fault in them the service does
 * not start.
 */
class MetricFiles {

  private static final String FOLDER = "metrics/";

  @Produces
  @Singleton
  Metrics metrics() {
    return read();
  }

  static Metrics read() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Map<String, Object>> index =
        new Yaml(new SafeConstructor(options)).load(text(FOLDER + "index.yaml"));
    List<Metric> metrics = new ArrayList<>();
    index.forEach((id, told) -> metrics.add(metric(id, told)));
    return new Metrics(metrics);
  }

  /** The file of the query of a metric: {@code metrics/MT-08.sql}. */
  static String fileOf(String id) {
    return FOLDER + "MT-%02d.sql".formatted(Integer.parseInt(id.substring(3)));
  }

  private static Metric metric(String id, Map<String, Object> told) {
    String unavailable = (String) told.get("unavailable");
    return new Metric(
        id,
        text(id, told, "title"),
        text(id, told, "definition").strip(),
        Scope.valueOf(text(id, told, "scope")),
        map(told, "facets").entrySet().stream()
            .map(facet -> new Facet(facet.getKey(), facet.getValue().toString()))
            .toList(),
        measures(map(told, "measures")),
        texts(told, "by"),
        texts(told, "decisions"),
        unavailable,
        unavailable == null ? text(fileOf(id)).strip() : "");
  }

  private static List<Measure> measures(Map<String, Object> told) {
    List<Measure> measures = new ArrayList<>();
    told.forEach(
        (name, value) -> {
          @SuppressWarnings("unchecked")
          Map<String, Object> measure = (Map<String, Object>) value;
          measures.add(
              new Measure(
                  name,
                  Kind.valueOf(measure.getOrDefault("kind", "SUM").toString()),
                  text(name, measure, "unit"),
                  text(name, measure, "is"),
                  (String) measure.get("part"),
                  (String) measure.get("whole"),
                  (int) measure.getOrDefault("per", 1)));
        });
    return measures;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> told, String name) {
    return (Map<String, Object>) told.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Map<String, Object> told, String name) {
    return (List<String>) told.getOrDefault(name, List.of());
  }

  private static String text(String of, Map<String, Object> told, String name) {
    @Nullable Object value = told.get(name);
    if (value == null) {
      throw new IllegalStateException(of + " has no " + name);
    }
    return value.toString();
  }

  private static String text(String resource) {
    ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
    try (InputStream file =
        Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
