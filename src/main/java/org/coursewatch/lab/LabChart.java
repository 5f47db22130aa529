package org.coursewatch.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.History;
import org.coursewatch.course.LabReading;
import org.coursewatch.course.LabReadings;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.lab.LabSeries.Trend;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleValue.Rung;
import org.jspecify.annotations.Nullable;

/**
 * The lab results of a course as series, for charts and for reading. Works out, decides nothing.
 */
public final class LabChart {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final History history;
  private final LabReadings readings;
  private final RuleSet rules;

  /**
   * @param history what had happened
   * @param rules the version in force on the day asked about
   */
  public LabChart(History history, RuleSet rules) {
    this.history = history;
    this.readings = LabReadings.of(history);
    this.rules = rules;
  }

  /** A series for each analyte that has a result. */
  public List<LabSeries> series() {
    List<LabSeries> series = new ArrayList<>();
    for (Analyte analyte : Analyte.values()) {
      List<LabReading> of = readings.of(analyte);
      if (!of.isEmpty()) {
        RuleKey ladder = LabReading.ladder(analyte);
        series.add(
            new LabSeries(
                analyte,
                points(of),
                trend(of),
                ladder == null ? null : rules.rule(ladder),
                ladder == RuleKey.TRANSAMINASES));
      }
    }
    return List.copyOf(series);
  }

  private List<LabPoint> points(List<LabReading> of) {
    int baseline = baseline(of);
    List<LabPoint> points = new ArrayList<>(of.size());
    for (int i = 0; i < of.size(); i++) {
      points.add(point(of, i, baseline));
    }
    return points;
  }

  private LabPoint point(List<LabReading> of, int place, int baseline) {
    LabReading reading = of.get(place);
    String step = reading.step(rules).map(Rung::action).orElse(null);
    boolean unfasted =
        reading.analyte() == Analyte.TRIGLYCERIDES
            && Boolean.FALSE.equals(reading.event().fact().fasting());
    boolean isNewest = place == of.size() - 1;
    LocalDate repeatBy = reading.day().plusDays(rules.number(RuleKey.LAB_ABNORMAL_REPEAT));
    BigDecimal base = of.get(baseline).value();
    BigDecimal change = place > baseline ? reading.value().subtract(base) : null;
    return new LabPoint(
        history.recorded(reading.event()).id(),
        reading,
        step,
        step != null && unfasted,
        step != null && isNewest ? repeatBy : null,
        place == baseline,
        change,
        change == null ? null : percent(change, base));
  }

  private static @Nullable BigDecimal percent(BigDecimal change, BigDecimal base) {
    return base.signum() == 0
        ? null
        : change.multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP);
  }

  /**
   * The newest result up to the first dispensing, that day inside; where there is none the first of
   * all.
   */
  private int baseline(List<LabReading> of) {
    LocalDate first =
        history.dispensings.isEmpty() ? LocalDate.MAX : history.dispensings.get(0).day();
    int baseline = 0;
    for (int i = 0; i < of.size() && !of.get(i).day().isAfter(first); i++) {
      baseline = i;
    }
    return baseline;
  }

  private @Nullable Trend trend(List<LabReading> of) {
    if (of.size() < 2) {
      return null;
    }
    LabReading last = of.getLast();
    LabReading before = of.get(of.size() - 2);
    int percent = rules.number(RuleKey.LAB_STABLE_RISE);
    if (last.hasRisenAbove(before, percent)) {
      return Trend.RISING;
    }
    return last.hasFallenBelow(before, percent) ? Trend.FALLING : Trend.STABLE;
  }
}
