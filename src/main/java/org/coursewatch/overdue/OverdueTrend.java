package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CheckCode;

/**
 * How many checks became overdue, step by step, and how many of those still are. It counts flags:
 * each day from which a check was overdue is flagged once and for ever, whether or not the check
 * was met afterwards. When a check was met is not kept, so that the trend tells beginnings, and of
 * each step what is left of it today.
 *
 * @param span how far back and in which steps
 * @param zone whose calendar the days belong to
 * @param steps oldest first; every day of the span is in one of them
 * @param byCheck the same over the whole span, only checks with any
 * @param asOf when it was counted
 */
public record OverdueTrend(
    TrendSpan span, ZoneId zone, List<Step> steps, Map<CheckCode, Count> byCheck, Instant asOf) {

  /**
   * @param began how many checks became overdue
   * @param open how many of them are open and overdue today
   */
  public record Count(long began, long open) {

    public static final Count NONE = new Count(0, 0);

    public Count {
      if (open < 0 || open > began) {
        throw new IllegalArgumentException(open + " of " + began + " are still overdue");
      }
    }

    /** How many were met, or ended in another way. */
    public long settled() {
      return began - open;
    }

    public Count plus(Count other) {
      return new Count(began + other.began, open + other.open);
    }
  }

  /** The days from {@code first} to {@code last}, both inside. */
  public record Step(LocalDate first, LocalDate last, Count count) {}

  /** What was counted of one check in the step with this number, from 0. */
  public record Cell(int step, CheckCode check, Count count) {}

  public OverdueTrend {
    steps = List.copyOf(steps);
    byCheck = byCheck.isEmpty() ? Map.of() : new EnumMap<>(byCheck);
  }

  /** The trend that ends on {@code today}, put together from what was counted. */
  public static OverdueTrend of(
      TrendSpan span, LocalDate today, ZoneId zone, List<Cell> cells, Instant asOf) {
    Count[] counts = new Count[span.steps()];
    Map<CheckCode, Count> byCheck = new EnumMap<>(CheckCode.class);
    for (Cell cell : cells) {
      Count before = counts[cell.step()];
      counts[cell.step()] = before == null ? cell.count() : before.plus(cell.count());
      byCheck.merge(cell.check(), cell.count(), Count::plus);
    }
    List<Step> steps = new ArrayList<>();
    LocalDate first = span.first(today);
    for (Count count : counts) {
      LocalDate next = first.plusDays(span.days());
      steps.add(new Step(first, next.minusDays(1), count == null ? Count.NONE : count));
      first = next;
    }
    return new OverdueTrend(span, zone, steps, byCheck, asOf);
  }

  /** Over the whole span. */
  public Count total() {
    return steps.stream().map(Step::count).reduce(Count.NONE, Count::plus);
  }
}
