package org.coursewatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.History;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.lab.LabSeries.Trend;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series as a chart draws them. */
class LabChartTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 12, 1);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final List<RecordedFact> facts = new ArrayList<>();

  @Test
  void pointsAreComparedWithTheNewestResultBeforeTreatment() {
    alt(0, "20");
    alt(5, "40");
    dispensed(10);
    alt(40, "100");
    alt(70, "10");
    LabSeries series = series().getFirst();
    assertThat(series.points())
        .extracting(LabPoint::baseline)
        .containsExactly(false, true, false, false);
    assertThat(series.points().get(0).change()).isNull();
    assertThat(series.points().get(1).change()).isNull();
    assertThat(series.points().get(2).change()).isEqualByComparingTo("60");
    assertThat(series.points().get(2).changePercent()).isEqualByComparingTo("150");
    assertThat(series.points().get(3).change()).isEqualByComparingTo("-30");
    assertThat(series.points().get(3).changePercent()).isEqualByComparingTo("-75");
    assertThat(series.trend()).isEqualTo(Trend.FALLING);
    assertThat(series.byUpperLimit()).isTrue();
  }

  @Test
  void aResultOfTheDayOfTheFirstDispensingIsBeforeTreatment() {
    alt(0, "20");
    dispensed(10);
    alt(10, "30");
    alt(11, "60");
    assertThat(series().getFirst().points())
        .extracting(LabPoint::baseline)
        .containsExactly(false, true, false);
  }

  @Test
  void withoutOneTheFirstResultIsTheBaseline() {
    dispensed(10);
    alt(11, "0");
    alt(20, "60");
    List<LabPoint> points = series().getFirst().points();
    assertThat(points).extracting(LabPoint::baseline).containsExactly(true, false);
    assertThat(points.getLast().change()).isEqualByComparingTo("60");
    assertThat(points.getLast().changePercent()).as("of nothing").isNull();
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @CsvSource({
    "40, 50, STABLE",
    "40, 50.01, RISING",
    "50, 40, STABLE",
    "50.01, 40, FALLING",
    "40, 40, STABLE",
  })
  void aQuarterMoreIsARise(String before, String after, Trend trend) {
    alt(0, before);
    alt(10, after);
    assertThat(series().getFirst().trend()).isEqualTo(trend);
  }

  @Test
  void oneResultHasNoTrend() {
    alt(0, "40");
    assertThat(series().getFirst().trend()).isNull();
  }

  @Test
  void unitsOfBothCodesMeetInOneSeries() {
    tell("a", lab(0, "2571-8", "400", "mg/dL", null, true));
    tell("b", lab(9, "14927-8", "10", "mmol/L", null, false));
    LabSeries series = series().getFirst();
    assertThat(series.analyte()).isEqualTo(Analyte.TRIGLYCERIDES);
    assertThat(series.points())
        .extracting(point -> point.reading().value().stripTrailingZeros().toPlainString())
        .containsExactly("400", "885.7");
    assertThat(series.points()).extracting(LabPoint::step).containsExactly("repeat", "hold");
    assertThat(series.points())
        .extracting(LabPoint::repeatFasting)
        .as("only the one without fasting")
        .containsExactly(false, true);
    assertThat(series.points())
        .extracting(LabPoint::repeatBy)
        .as("only the newest waits for a repeat")
        .containsExactly(null, OPENED.plusDays(23));
  }

  @Test
  void whatIsVoidedIsNotDrawn() {
    alt(0, "40");
    tell("wrong", lab(5, "1742-6", "900", "U/L", "40", null));
    tell("void", new FactVoided(noon(6), "wrong", "another patient's"));
    assertThat(series().getFirst().points()).hasSize(1);
  }

  @Test
  void eachAnalyteHasItsSeriesAndOnlySomeHaveThresholds() {
    alt(0, "40");
    tell("chol", lab(0, "2093-3", "180", "mg/dL", "200", null));
    tell("hcg", lab(0, "21198-7", "1", "m[IU]/mL", null, null));
    assertThat(series())
        .extracting(LabSeries::analyte)
        .containsExactly(Analyte.ALT, Analyte.CHOLESTEROL, Analyte.HCG);
    assertThat(series().getFirst().thresholds()).isNotNull();
    assertThat(series().getLast().thresholds()).isNull();
  }

  private void alt(int day, String value) {
    tell("alt-" + day, lab(day, "1742-6", value, "U/L", "40", null));
  }

  private void dispensed(int day) {
    tell("supply-" + day, new Dispensed(noon(day), null, 30));
  }

  private static LabResulted lab(
      int day, String loinc, String value, String unit, String limit, Boolean fasting) {
    BigDecimal upper = limit == null ? null : new BigDecimal(limit);
    return new LabResulted(
        OPENED.plusDays(day), loinc, new BigDecimal(value), unit, upper, fasting, null);
  }

  private void tell(String id, CourseFact fact) {
    facts.add(new RecordedFact(id, null, fact));
  }

  private List<LabSeries> series() {
    Course course =
        new Course(
            OPENED, LocalDate.of(1998, 4, 12), RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", facts);
    History history = History.of(course, noon(200), new ProgramZone(ZONE));
    return new LabChart(history, RuleSetFixture.RULES_2026).series();
  }

  private static Instant noon(int day) {
    return OPENED.plusDays(day).atTime(12, 0).atZone(ZONE).toInstant();
  }
}
