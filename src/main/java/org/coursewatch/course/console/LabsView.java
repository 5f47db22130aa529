package org.coursewatch.course.console;

import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.lab.LabPicture;
import org.coursewatch.lab.LabPoint;
import org.coursewatch.lab.LabSeries;
import org.coursewatch.lab.LabSeries.Trend;
import org.coursewatch.lab.app.ReadLabs.Labs;
import org.jspecify.annotations.Nullable;

/** The laboratory values as small charts and as tables. */
record LabsView(String schedule, List<ChartView> charts) {

  /**
   * One analyte.
   *
   * @param id names the chart on the page
   * @param firstDay the day of the first value
   * @param lastDay the day of the last value, empty where there is one value only
   * @param line the points of the line through the values
   */
  record ChartView(
      String id,
      String title,
      String trend,
      String text,
      String unit,
      int width,
      int height,
      int right,
      String firstDay,
      String lastDay,
      String line,
      List<DotView> dots,
      List<LevelView> levels,
      List<PointView> points) {}

  /** A value in the chart; {@code tone} is {@code bad} above the laboratory's limit. */
  record DotView(int x, int y, String tone, String title) {}

  /** A level across the chart. */
  record LevelView(int y, int labelY, String tone, String label) {}

  /** A value in the table. */
  record PointView(
      String day, String value, String limit, String fasting, String step, boolean above) {}

  static LabsView of(Labs labs, Speech speech) {
    return new LabsView(
        speech.picture().labSchedule(speech.picture().schedule(labs.schedule())),
        labs.series().stream().map(series -> chart(series, speech)).toList());
  }

  private static ChartView chart(LabSeries series, Speech speech) {
    PictureWords words = speech.picture();
    LabPicture picture = LabPicture.of(series);
    String unit = series.analyte().unit();
    Trend trend = series.trend();
    return new ChartView(
        "chart-" + series.analyte().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        words.analyte(series.analyte()),
        trend == null ? "" : words.trend(trend),
        words.chartText(words.analyte(series.analyte()), unit, series.points().size()),
        unit,
        LabPicture.WIDTH,
        LabPicture.HEIGHT,
        LabPicture.RIGHT,
        day(series.points().getFirst(), speech),
        series.points().size() == 1 ? "" : day(series.points().getLast(), speech),
        picture.dots().stream()
            .map(dot -> dot.x() + "," + dot.y())
            .collect(Collectors.joining(" ")),
        picture.dots().stream().map(dot -> dot(dot, unit, speech)).toList(),
        picture.levels().stream().map(level -> level(level, words)).toList(),
        series.points().reversed().stream().map(point -> point(point, speech)).toList());
  }

  private static String day(LabPoint point, Speech speech) {
    return speech.shortDay(point.reading().day());
  }

  private static DotView dot(LabPicture.Dot dot, String unit, Speech speech) {
    String title =
        speech.shortDay(dot.point().reading().day()) + ": " + value(dot.point()) + " " + unit;
    return new DotView(dot.x(), dot.y(), dot.aboveLimit() ? "bad" : "info", title);
  }

  private static LevelView level(LabPicture.Level level, PictureWords words) {
    String at = Speech.number(level.at());
    String action = level.action();
    return action == null
        ? new LevelView(level.y(), level.labelY(), "limit", words.limitLine(at))
        : new LevelView(level.y(), level.labelY(), "step", words.stepLine(step(action, words), at));
  }

  private static PointView point(LabPoint point, Speech speech) {
    PictureWords words = speech.picture();
    Boolean fasting = point.reading().event().fact().fasting();
    var limit = point.reading().upperLimit();
    String told = fasting == null ? words.fastingUnknown() : words.fastingNo();
    return new PointView(
        speech.shortDay(point.reading().day()),
        value(point),
        limit == null ? "–" : Speech.number(limit),
        Boolean.TRUE.equals(fasting) ? words.fastingYes() : told,
        step(point.step(), words),
        limit != null && point.reading().value().compareTo(limit) > 0);
  }

  /** The value in the unit of the chart, with the sign of one that is only bounded. */
  private static String value(LabPoint point) {
    LabResulted.Bound bound = point.reading().event().fact().bound();
    String sign = bound == null ? "" : bound.sign() + " ";
    return sign + Speech.number(point.reading().value());
  }

  /** The actions that rule files name. */
  private static String step(@Nullable String action, PictureWords words) {
    if (action == null) {
      return words.stepNone();
    }
    return switch (action) {
      case "repeat" -> words.stepRepeat();
      case "reduce" -> words.stepReduce();
      case "hold" -> words.stepHold();
      default -> action;
    };
  }
}
