package org.coursewatch.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of the same thing measured again and again, in milliseconds. */
final class Spread {

  private final List<Double> all = new ArrayList<>();

  /** Does {@code work} and remembers how long it took. */
  void time(Runnable work) {
    long began = System.nanoTime();
    work.run();
    all.add((System.nanoTime() - began) / 1e6);
  }

  /** In the order they were measured. */
  List<Double> all() {
    return List.copyOf(all);
  }

  double median() {
    List<Double> sorted = new ArrayList<>(all);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /** The median, and the least and the most. */
  @Override
  public String toString() {
    return "%.1f ms (%.1f to %.1f)".formatted(median(), Collections.min(all), Collections.max(all));
  }

  /** How many times the median of {@code reference}. */
  double times(Spread reference) {
    return median() / reference.median();
  }

  /** The ratio of each round, as a range. */
  String timesEach(Spread reference) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ratios.add(all.get(i) / reference.all.get(i));
    }
    return "%.2f (%.2f to %.2f)"
        .formatted(times(reference), Collections.min(ratios), Collections.max(ratios));
  }
}
