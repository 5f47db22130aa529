package org.coursewatch.metric;

import java.util.List;
import java.util.Optional;

/** All metrics there are, in the order of their numbers. */
public record Metrics(List<Metric> all) {

  public Metrics {
    all = List.copyOf(all);
  }

  /** The metric called {@code id}, such as {@code MT-8}. */
  public Optional<Metric> find(String id) {
    return all.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }
}
