package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.lab.LabPoint;
import org.coursewatch.lab.LabSeries;
import org.coursewatch.lab.LabSeries.Trend;
import org.coursewatch.lab.app.ReadLabs.Labs;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleValue.Ladder;
import org.jspecify.annotations.Nullable;

/** All lab results of a course as series, with thresholds and what is due when. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LabsJson(
    String courseId, String rules, String schedule, List<SeriesJson> series, List<DueJson> checks) {

  /** Values are in {@code unit}, UCUM. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record SeriesJson(
      Analyte analyte,
      String unit,
      @Nullable Trend trend,
      List<LineJson> thresholds,
      List<PointJson> points) {}

  /** Above {@code over}, itself outside, {@code action} is proposed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record LineJson(
      BigDecimal over, boolean timesUpperLimit, String action, String citation) {}

  /**
   * A result. {@code on} is the day of collection; {@code value} and {@code upperLimit} are in the
   * unit of the series, {@code reported} is as the laboratory told.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PointJson(
      @Nullable String factId,
      String on,
      BigDecimal value,
      @Nullable BigDecimal upperLimit,
      @Nullable BigDecimal timesUpperLimit,
      @Nullable Boolean fasting,
      @Nullable String step,
      boolean repeatFasting,
      @Nullable String repeatBy,
      boolean baseline,
      @Nullable BigDecimal change,
      @Nullable BigDecimal changePercent,
      ReportedJson reported) {}

  /** {@code comparator} says that the value is only bounded by this one. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ReportedJson(
      String loinc, @Nullable String comparator, BigDecimal value, String unit) {}

  /** Days are program days. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DueJson(
      CheckCode check,
      Check.Occasion occasion,
      Check.Status status,
      @Nullable String dueOn,
      @Nullable String overdueOn,
      String citation) {}

  static LabsJson of(CourseId id, Labs labs) {
    return new LabsJson(
        id.toString(),
        labs.rules().id(),
        labs.schedule().code(),
        labs.series().stream().map(LabsJson::series).toList(),
        labs.checks().stream().map(LabsJson::due).toList());
  }

  private static SeriesJson series(LabSeries series) {
    return new SeriesJson(
        series.analyte(),
        series.analyte().unit(),
        series.trend(),
        lines(series),
        series.points().stream().map(LabsJson::point).toList());
  }

  private static List<LineJson> lines(LabSeries series) {
    Rule rule = series.thresholds();
    if (rule == null || !(rule.value() instanceof Ladder ladder)) {
      return List.of();
    }
    return ladder.rungs().stream()
        .map(
            rung ->
                new LineJson(
                    rung.over(), series.byUpperLimit(), rung.action(), rule.citation().line()))
        .toList();
  }

  private static PointJson point(LabPoint point) {
    LabResulted told = point.reading().event().fact();
    Bound bound = told.bound();
    return new PointJson(
        point.fact(),
        point.reading().day().toString(),
        plain(point.reading().value()),
        plainIfAny(point.reading().upperLimit()),
        plainIfAny(point.reading().timesUpperLimit()),
        told.fasting(),
        point.step(),
        point.repeatFasting(),
        text(point.repeatBy()),
        point.baseline(),
        plainIfAny(point.change()),
        plainIfAny(point.changePercent()),
        new ReportedJson(
            told.loinc(), bound == null ? null : bound.sign(), plain(told.value()), told.unit()));
  }

  private static DueJson due(Check check) {
    return new DueJson(
        check.code(),
        check.occasion(),
        check.status(),
        text(check.dueOn()),
        text(check.overdueOn()),
        check.rule().citation().line());
  }

  /** One number has one form: no zeros at the end of a fraction, and no exponent. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable BigDecimal plainIfAny(@Nullable BigDecimal value) {
    return value == null ? null : plain(value);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
