package org.coursewatch.overdue.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of columns in two parts, one upon the other, as numbers to draw: all lengths in units of
 * the picture, which is {@value #WIDTH} wide and {@value #HEIGHT} high, with the origin at the top
 * left.
 *
 * @param columns left to right
 * @param lines the lines to read heights by, lowest first
 * @param left where the columns begin
 * @param base where zero is, from the top
 */
record ColumnChart(List<Column> columns, List<Line> lines, int left, int base) {

  static final int WIDTH = 400;
  static final int HEIGHT = 190;

  private static final int LEFT = 34;
  private static final int TOP = 12;
  private static final int BASE = 160;
  private static final int MOST_LABELS = 7;
  private static final int LINES = 4;
  private static final double SHARE = 0.72;
  private static final int TENTHS = 10;

  /**
   * What a column stands for.
   *
   * @param label short, below it
   * @param title what it says, for who points at it
   * @param lower the part at the bottom
   * @param upper the part upon it
   */
  record Value(String label, String title, long lower, long upper) {}

  /**
   * A column as it is drawn.
   *
   * @param label empty where there is no room for one
   * @param x its left edge
   * @param middle where its label is centered
   */
  record Column(
      String label,
      String title,
      double x,
      double width,
      double middle,
      double lowerY,
      double lowerHeight,
      double upperY,
      double upperHeight) {}

  /** A line across at height {@code y} that stands for {@code value}. */
  record Line(double y, long value) {}

  ColumnChart {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  static ColumnChart of(List<Value> values) {
    long most = values.stream().mapToLong(value -> value.lower() + value.upper()).max().orElse(0);
    long step = step(most);
    long top = step * LINES;
    double room = values.isEmpty() ? 0 : (double) (WIDTH - LEFT) / values.size();
    int every = Math.max(1, (values.size() + MOST_LABELS - 1) / MOST_LABELS);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      double lower = height(value.lower(), top);
      double upper = height(value.upper(), top);
      double x = LEFT + room * i + room * (1 - SHARE) / 2;
      // Counted from the newest, which is always told.
      boolean told = (values.size() - 1 - i) % every == 0;
      columns.add(
          new Column(
              told ? value.label() : "",
              value.title(),
              tenth(x),
              tenth(room * SHARE),
              tenth(x + room * SHARE / 2),
              tenth(BASE - lower),
              tenth(lower),
              tenth(BASE - lower - upper),
              tenth(upper)));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= LINES; i++) {
      lines.add(new Line(tenth(BASE - height(step * i, top)), step * i));
    }
    return new ColumnChart(columns, lines, LEFT, BASE);
  }

  /** The least of 1, 2, 5, 10, 20, 50, … so that so many of it reach {@code most}. */
  static long step(long most) {
    long power = 1;
    while (true) {
      for (long digit : new long[] {1, 2, 5}) {
        if (digit * power * LINES >= most) {
          return digit * power;
        }
      }
      power *= TENTHS;
    }
  }

  private static double height(long value, long top) {
    return (double) value * (BASE - TOP) / top;
  }

  private static double tenth(double length) {
    return (double) Math.round(length * TENTHS) / TENTHS;
  }
}
