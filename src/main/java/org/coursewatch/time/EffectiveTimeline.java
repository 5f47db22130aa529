package org.coursewatch.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A value that changes on known days. Each value holds from its first day (inside) until the day
 * before the next one's. Days before the first value are answered with the first value.
 *
 * @param <T> the kind of value
 */
public final class EffectiveTimeline<T> {

  /** A value and the first day on which it holds. */
  public record Span<T>(LocalDate from, T value) {}

  private final List<Span<T>> spans;

  /**
   * @throws IllegalArgumentException when there is no value, or two begin on one day
   */
  public EffectiveTimeline(List<Span<T>> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a timeline needs at least one value");
    }
    List<Span<T>> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparing(Span::from));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().equals(sorted.get(i - 1).from())) {
        throw new IllegalArgumentException("two values begin on " + sorted.get(i).from());
      }
    }
    spans = List.copyOf(sorted);
  }

  /** A timeline on which {@code value} holds on every day. */
  public static <T> EffectiveTimeline<T> always(T value) {
    return new EffectiveTimeline<>(List.of(new Span<>(LocalDate.MIN, value)));
  }

  /** The value in force on {@code day}. */
  public T on(LocalDate day) {
    for (int i = spans.size() - 1; i > 0; i--) {
      if (!day.isBefore(spans.get(i).from())) {
        return spans.get(i).value();
      }
    }
    return spans.getFirst().value();
  }

  /** The first change after {@code day}, if one is known. */
  public Optional<Span<T>> nextAfter(LocalDate day) {
    return spans.stream().skip(1).filter(span -> span.from().isAfter(day)).findFirst();
  }

  /** All values in order of their first day. */
  public List<Span<T>> spans() {
    return spans;
  }
}
