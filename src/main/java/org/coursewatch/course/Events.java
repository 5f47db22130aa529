package org.coursewatch.course;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one kind, oldest first: by day, on one day by recording.
 *
 * @param <F> the kind of fact
 */
public final class Events<F extends CourseFact> extends AbstractList<Event<F>> {

  private final List<Event<F>> events = new ArrayList<>(4);

  @Override
  public Event<F> get(int index) {
    return events.get(index);
  }

  @Override
  public int size() {
    return events.size();
  }

  /** The newest event, null when there is none. */
  public @Nullable Event<F> newest() {
    return events.isEmpty() ? null : events.getLast();
  }

  /** The newest event dated on or before {@code day}, null when there is none. */
  public @Nullable Event<F> newestUpTo(LocalDate day) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (!events.get(i).day().isAfter(day)) {
        return events.get(i);
      }
    }
    return null;
  }

  /** The oldest event dated on or after {@code day}, null when there is none. */
  public @Nullable Event<F> firstFrom(LocalDate day) {
    for (Event<F> event : events) {
      if (!event.day().isBefore(day)) {
        return event;
      }
    }
    return null;
  }

  void add(F fact, LocalDate day, int order) {
    events.add(placeFor(day, order), new Event<>(fact, day, order));
  }

  /**
   * Adds the event in the place of one of the same day; facts arrive in order of recording, so the
   * newest stays.
   */
  void replaceOnDay(F fact, LocalDate day, int order) {
    events.removeIf(event -> event.day().equals(day));
    add(fact, day, order);
  }

  private int placeFor(LocalDate day, int order) {
    int place = events.size();
    while (place > 0 && events.get(place - 1).isNewerThan(day, order)) {
      place--;
    }
    return place;
  }
}
