package org.coursewatch.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days around its own day a reason is told, and until when somebody is told who was not
 * before. So a late scheduler says once what holds today, not every thing it missed.
 *
 * @param on days relative to the day in question, ascending: −7 is a week before it, 0 that day
 * @param until the last day (inside) on which the last of them is still told
 */
public record Stages(List<Integer> on, int until) {

  /**
   * One of the stages, as a span of days in question.
   *
   * @param starts the relative day it begins on
   * @param from the earliest day in question for which it is told today, inside
   * @param to the latest, inside
   */
  public record Span(int starts, LocalDate from, LocalDate to) {}

  public Stages {
    on = List.copyOf(on);
    if (on.isEmpty() || on.getLast() > until) {
      throw new IllegalArgumentException("no day, or the last one after its end");
    }
    for (int i = 1; i < on.size(); i++) {
      if (on.get(i) <= on.get(i - 1)) {
        throw new IllegalArgumentException("the days ascend, each once");
      }
    }
  }

  /** For which days in question each stage is told on {@code today}. */
  public List<Span> around(LocalDate today) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < on.size(); i++) {
      int starts = on.get(i);
      int ends = i + 1 < on.size() ? on.get(i + 1) - 1 : until;
      spans.add(new Span(starts, today.minusDays(ends), today.minusDays(starts)));
    }
    return List.copyOf(spans);
  }
}
