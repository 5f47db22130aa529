package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The newest liver and lipid values against the first threshold of their ladder. Advisory. */
class LabValuesTest {

  private static final String[] NONE = {};
  private static final String[] ABNORMAL = {"LAB_ABNORMAL"};

  private final CourseStory story =
      CourseStory.openedForMale("2026-12-01").consents().counseled().on(5);

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "300, mg/dL, false",
    "300.01, mg/dL, true",
    "900, mg/dL, true",
    "3.387, mmol/L, false", // 299.99 mg/dL
    "3.388, mmol/L, true", // 300.08 mg/dL
  })
  void triglyceridesOverThreeHundred(String value, String unit, boolean abnormal) {
    story.lab(unit.equals("mg/dL") ? "2571-8" : "14927-8", value, unit, "150");
    story.asOf(5).isAllowed().warnsOnly(abnormal ? ABNORMAL : NONE);
  }

  @ParameterizedTest(name = "{0}: {1} of at most {2}: {3}")
  @CsvSource({
    "1742-6, 80, 40, false",
    "1742-6, 80.01, 40, true",
    "1742-6, 80.01, 41, false",
    "1920-8, 80, 40, false",
    "1920-8, 80.01, 40, true",
    "2157-6, 9000, 40, false",
  })
  void transaminasesOverTwiceTheLaboratorysLimit(
      String loinc, String value, String limit, boolean abnormal) {
    story.lab(loinc, value, "U/L", limit).asOf(5).isAllowed().warnsOnly(abnormal ? ABNORMAL : NONE);
  }

  @Test
  void withoutALimitNobodyCanSay() {
    story.lab("1742-6", "400", "U/L", null).asOf(5).warnsOnly();
    story.lab("1742-6", "400", "U/L", "0").asOf(5).warnsOnly();
  }

  @Test
  void theNewestValueOfEachCounts() {
    story.alt("200").asOf(5).warnsOnly(ABNORMAL);
    story.on(6).alt("20").asOf(6).warnsOnly();
    story.on(7).triglycerides("400").asOf(7).warnsOnly(ABNORMAL);
    story.on(8).lab("14927-8", "1", "mmol/L", null).asOf(8).warnsOnly();
    story.asOf(5).warnsOnly(ABNORMAL);
  }

  @Test
  void testsAreFoundByTheirCode() {
    assertThat(LabTest.ofLoinc("1742-6")).hasValue(LabTest.ALT);
    assertThat(LabTest.ofLoinc("0000-0")).isEmpty();
    for (LabTest test : LabTest.values()) {
      assertThat(LabTest.ofLoinc(test.loinc())).hasValue(test);
      assertThat(test.units()).isNotEmpty();
    }
  }
}
