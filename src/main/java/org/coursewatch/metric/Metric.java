package org.coursewatch.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number the program is judged by, as {@code metrics/index.yaml} defines it. Its query answers
 * one row for each thing that is counted: the day it is counted on, the name of a measure, an
 * amount, and the columns it can be told apart by.
 *
 * @param id such as {@code MT-8}
 * @param title in a few words
 * @param definition what is counted, on which day, and what is not
 * @param scope of which records it is
 * @param facets what else its counts can be told apart by
 * @param measures what is counted
 * @param usualBy the names it is told apart by when nobody says otherwise
 * @param decisions what the sources leave open and is decided here
 * @param unavailable why nothing can be counted, null when it can
 * @param query the query, with the parameters named in {@code docs/metrics.md}
 */
public record Metric(
    String id,
    String title,
    String definition,
    Scope scope,
    List<Facet> facets,
    List<Measure> measures,
    List<String> usualBy,
    List<String> decisions,
    @Nullable String unavailable,
    String query) {

  /** Of which records a metric is. */
  public enum Scope {
    /** Of courses: a practice reads it for its own. */
    COURSES,
    /** Of the program as a whole, read by the program's office only. */
    PROGRAM
  }

  /** What a metric's counts can be told apart by, besides a {@link Dimension}. */
  public record Facet(String name, String meaning) {}

  public Metric {
    facets = List.copyOf(facets);
    measures = List.copyOf(measures);
    usualBy = List.copyOf(usualBy);
    decisions = List.copyOf(decisions);
    List<String> apart = names(scope, facets);
    if (!apart.containsAll(usualBy)) {
      throw new IllegalArgumentException(id + " is not told apart by all of " + usualBy);
    }
  }

  public boolean isAvailable() {
    return unavailable == null;
  }

  /** Every name it can be told apart by. */
  public List<String> apart() {
    return names(scope, facets);
  }

  public Optional<Measure> measure(String name) {
    return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  /** Whether any measure is of this kind. */
  public boolean hasAny(Measure.Kind kind) {
    return measures.stream().anyMatch(measure -> measure.kind() == kind);
  }

  private static List<String> names(Scope scope, List<Facet> facets) {
    Stream<String> general = Dimension.of(scope).stream().map(Dimension::label);
    List<String> all = new ArrayList<>(general.toList());
    facets.forEach(facet -> all.add(facet.name()));
    return all;
  }
}
