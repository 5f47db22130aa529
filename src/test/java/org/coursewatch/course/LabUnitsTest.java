package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in whatever unit, against figures worked out by hand, and thresholds from both sides. */
class LabUnitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest(name = "{1} {2} of {0} are {3}")
  @CsvSource({
    "2571-8, 150, mg/dL, 150",
    "2571-8, 1.5, g/L, 150",
    "2571-8, 1500, mg/L, 150",
    "14927-8, 1, mmol/L, 88.57",
    "14927-8, 1.7, mmol/L, 150.569",
    "14927-8, 1700, umol/L, 150.569",
    "2093-3, 200, mg/dL, 200",
    "2093-3, 2, g/L, 200",
    "14647-2, 5.2, mmol/L, 201.084",
    "14646-4, 1.03, mmol/L, 39.8301",
    "39469-2, 3.36, mmol/L, 129.9312",
    "2345-7, 126, mg/dL, 126",
    "14749-6, 7, mmol/L, 126.112",
    "14749-6, 5.55, mmol/L, 99.9888",
    "1975-2, 1.2, mg/dL, 1.2",
    "14631-6, 17.1, umol/L, 1",
    "14631-6, 20.52, umol/L, 1.2",
    "14631-6, 0.0171, mmol/L, 1",
    "1742-6, 40, U/L, 40",
    "1742-6, 40, IU/L, 40",
    "1742-6, 40, [IU]/L, 40",
    "1742-6, 40, mU/mL, 40",
    "1742-6, 0.5, ukat/L, 30",
    "1742-6, 0.66, ukat/L, 39.6",
    "1920-8, 500, nkat/L, 30",
    "2157-6, 3.2, ukat/L, 192",
    "21198-7, 25, m[IU]/mL, 25",
    "19080-1, 25, [IU]/L, 25",
  })
  void valuesAreConverted(String loinc, String value, String unit, String expected) {
    assertThat(reading(loinc, value, unit, null).value()).isEqualByComparingTo(expected);
  }

  @Test
  void whatCannotBeConvertedExactlyHasSixteenDigits() {
    assertThat(reading("14631-6", "10", "umol/L", null).value())
        .isEqualTo(new BigDecimal("0.5847953216374269"));
  }

  @Test
  void aCodeTakesNoUnitOfAnotherProperty() {
    assertThat(LabTest.TRIGLYCERIDES_MASS.unit("mmol/L")).isEmpty();
    assertThat(LabTest.TRIGLYCERIDES_MOLES.unit("mg/dL")).isEmpty();
    assertThat(LabTest.ALT.unit("mg/dL")).isEmpty();
    assertThat(LabTest.GLUCOSE.unit("U/L")).isEmpty();
  }

  @Test
  void whateverTheCodeAnAnalyteHasOneUnit() {
    for (LabTest test : LabTest.values()) {
      assertThat(test.units()).as(test.loinc()).doesNotHaveDuplicates().isNotEmpty();
    }
    assertThat(LabTest.CHOLESTEROL_MOLES.analyte().unit()).isEqualTo("mg/dL");
    assertThat(Analyte.ALT.unit()).isEqualTo("U/L");
  }

  @ParameterizedTest(name = "{1} {2} of {0}, limit {3}: {4}")
  @CsvSource({
    "2571-8, 300, mg/dL, , none",
    "2571-8, 300.000001, mg/dL, , repeat",
    "2571-8, 500, mg/dL, , repeat",
    "2571-8, 500.000001, mg/dL, , reduce",
    "2571-8, 800, mg/dL, , reduce",
    "2571-8, 800.000001, mg/dL, , hold",
    "2571-8, 8, g/L, , reduce",
    "2571-8, 8.000001, g/L, , hold",
    // 3.387151 × 88.57 = 299.999964…, 3.387152 × 88.57 = 300.000052…
    "14927-8, 3.387151, mmol/L, , none",
    "14927-8, 3.387152, mmol/L, , repeat",
    // 9.032404 × 88.57 = 800.000022…
    "14927-8, 9.032403, mmol/L, , reduce",
    "14927-8, 9.032404, mmol/L, , hold",
    "1742-6, 80, U/L, 40, none",
    "1742-6, 80.000001, U/L, 40, repeat",
    "1742-6, 120, U/L, 40, repeat",
    "1742-6, 120.000001, U/L, 40, reduce",
    "1742-6, 200, U/L, 40, reduce",
    "1742-6, 200.000001, U/L, 40, hold",
    // A third of the limit cannot be written; it is never divided.
    "1742-6, 7, U/L, 3.5, none",
    "1742-6, 7.000001, U/L, 3.5, repeat",
    "1742-6, 1.4, ukat/L, 0.7, none",
    "1742-6, 3.500001, ukat/L, 0.7, hold",
    "1920-8, 201, U/L, 40, hold",
    "1920-8, 201, U/L, , none",
    "1920-8, 201, U/L, 0, none",
    "2157-6, 90000, U/L, 40, none",
    "2093-3, 900, mg/dL, 200, none",
  })
  void aStepIsReachedAboveItsThreshold(
      String loinc, String value, String unit, String limit, String step) {
    assertThat(step(reading(loinc, value, unit, limit))).isEqualTo(step);
  }

  @ParameterizedTest(name = "{0}{1}: {2}")
  @CsvSource({
    "MORE, 800, hold", // more than 800 is above 800
    "MORE, 799, reduce",
    "AT_LEAST, 800, reduce",
    "AT_LEAST, 800.1, hold",
    "LESS, 900, none",
    "AT_MOST, 900, none",
  })
  void ofABoundWhatIsCertainCounts(Bound bound, String value, String step) {
    LabResulted lab =
        new LabResulted(DAY, "2571-8", new BigDecimal(value), "mg/dL", null, null, bound);
    assertThat(step(LabReading.of(new Event<>(lab, DAY, 1)).orElseThrow())).isEqualTo(step);
  }

  @Test
  void fastingChangesNoStep() {
    LabResulted lab =
        new LabResulted(DAY, "2571-8", new BigDecimal(801), "mg/dL", null, false, null);
    assertThat(step(LabReading.of(new Event<>(lab, DAY, 1)).orElseThrow())).isEqualTo("hold");
  }

  @Test
  void theMultipleOfTheLimitIsForPeople() {
    assertThat(reading("1742-6", "100", "U/L", "30").timesUpperLimit())
        .isEqualTo(new BigDecimal("3.333333"));
    assertThat(reading("1742-6", "100", "U/L", "0").timesUpperLimit()).isNull();
    assertThat(reading("1742-6", "1", "ukat/L", "0.75").upperLimit()).isEqualByComparingTo("45");
  }

  private static String step(LabReading reading) {
    return reading.step(RuleSetFixture.RULES_2026).map(Rung::action).orElse("none");
  }

  private static LabReading reading(String loinc, String value, String unit, String limit) {
    BigDecimal upper = limit == null ? null : new BigDecimal(limit);
    LabResulted lab = new LabResulted(DAY, loinc, new BigDecimal(value), unit, upper);
    return LabReading.of(new Event<>(lab, DAY, 1)).orElseThrow();
  }
}
