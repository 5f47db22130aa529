package org.coursewatch.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Rung;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link LabSeries} stands in a small chart: lengths in pixels from the top left corner.
 * The scale of values begins at zero.
 *
 * @param dots the values, oldest first
 * @param levels the newest upper limit and the thresholds that values have reached, from the top
 * @param top the greatest value of the scale
 */
public record LabPicture(List<Dot> dots, List<Level> levels, BigDecimal top) {

  public static final int WIDTH = 340;
  public static final int HEIGHT = 150;

  /** Where the values end; the labels of the levels stand to the right of it. */
  public static final int RIGHT = 200;

  static final int LEFT = 8;
  static final int CEILING = 12;
  static final int FLOOR = 128;
  static final int LABEL = 13;

  /** A value; {@code aboveLimit} says that it is above the limit its own laboratory told. */
  public record Dot(int x, int y, LabPoint point, boolean aboveLimit) {}

  /**
   * A level across the chart.
   *
   * @param at the value, in the unit of the analyte
   * @param action the action above it, null for the laboratory's upper limit
   * @param labelY the base line of its label; no two labels overlap
   */
  public record Level(int y, BigDecimal at, @Nullable String action, int labelY) {}

  public LabPicture {
    dots = List.copyOf(dots);
    levels = List.copyOf(levels);
  }

  /** Draws up {@code series}. */
  public static LabPicture of(LabSeries series) {
    List<Level> candidates = candidates(series);
    BigDecimal greatest =
        series.points().stream()
            .map(point -> point.reading().value())
            .reduce(BigDecimal.ONE, BigDecimal::max);
    BigDecimal top = candidates.isEmpty() ? greatest : greatest.max(candidates.getFirst().at());
    List<Level> shown = new ArrayList<>();
    for (Level level : candidates) {
      // A threshold far above the values would only flatten them; the table tells the step of each.
      if (level.at().compareTo(greatest) > 0 && !shown.isEmpty() && level.action() != null) {
        break;
      }
      shown.add(level);
      top = top.max(level.at());
    }
    BigDecimal scale = top;
    List<Dot> dots = series.points().stream().map(point -> dot(point, series, scale)).toList();
    return new LabPicture(dots, labeled(shown, scale), scale);
  }

  /** From the lowest to the highest: the newest upper limit, then the thresholds. */
  private static List<Level> candidates(LabSeries series) {
    List<Level> levels = new ArrayList<>();
    BigDecimal limit = newestLimit(series);
    if (limit != null) {
      levels.add(new Level(0, limit, null, 0));
    }
    if (series.thresholds() != null && series.thresholds().value() instanceof Ladder ladder) {
      for (Rung rung : ladder.rungs()) {
        BigDecimal at = rung.over();
        if (series.byUpperLimit()) {
          at = limit == null ? null : rung.over().multiply(limit);
        }
        if (at != null) {
          levels.add(new Level(0, at, rung.action(), 0));
        }
      }
    }
    levels.sort(Comparator.comparing(Level::at));
    return levels;
  }

  private static @Nullable BigDecimal newestLimit(LabSeries series) {
    return series.points().stream()
        .map(point -> point.reading().upperLimit())
        .filter(limit -> limit != null && limit.signum() > 0)
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  private static Dot dot(LabPoint point, LabSeries series, BigDecimal top) {
    LocalDate first = series.points().getFirst().reading().day();
    long days = series.points().getLast().reading().day().toEpochDay() - first.toEpochDay();
    long day = point.reading().day().toEpochDay() - first.toEpochDay();
    int x =
        days == 0
            ? (LEFT + RIGHT) / 2
            : LEFT + (int) Math.round(day * (RIGHT - LEFT) / (double) days);
    BigDecimal limit = point.reading().upperLimit();
    boolean above = limit != null && point.reading().value().compareTo(limit) > 0;
    return new Dot(x, y(point.reading().value(), top), point, above);
  }

  private static int y(BigDecimal value, BigDecimal top) {
    double share = value.doubleValue() / top.doubleValue();
    return FLOOR - (int) Math.round(share * (FLOOR - CEILING));
  }

  /** Labels from the top down, each pushed below the one before where they would overlap. */
  private static List<Level> labeled(List<Level> levels, BigDecimal top) {
    List<Level> labeled = new ArrayList<>();
    int free = CEILING;
    for (Level level : levels.reversed()) {
      int y = y(level.at(), top);
      int labelY = Math.max(free, y + 4);
      labeled.add(new Level(y, level.at(), level.action(), labelY));
      free = labelY + LABEL;
    }
    return labeled;
  }
}
