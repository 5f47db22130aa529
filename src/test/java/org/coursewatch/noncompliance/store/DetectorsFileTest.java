package org.coursewatch.noncompliance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Detectors;
import org.junit.jupiter.api.Test;

/** The detectors as shipped, and what is said of faults in their files. */
class DetectorsFileTest {

  @Test
  void everyShippedDetectorCanLookOrSaysWhyNot() {
    Detectors detectors = DetectorsFile.read(DetectorsFile::shipped).detectors();
    assertThat(detectors.all()).hasSize(DetectorCode.values().length - 1);
    assertThat(detectors.all()).allMatch(Detector::looks);
  }

  @Test
  void everyThresholdOfAStatementOrAJudgmentIsUsed() {
    DetectorsFile file = DetectorsFile.read(DetectorsFile::shipped);
    for (Detector detector : file.detectors().all()) {
      if (detector.looks() && detector.code() != DetectorCode.UNUSUAL_EXEMPT_SHARE) {
        assertThat(Objects.requireNonNull(file.statements().get(detector.code())).names())
            .as(detector.code().name())
            .containsAll(detector.thresholds().keySet());
      }
    }
  }

  @Test
  void allFaultsAreToldAtOnce() {
    DetectorsFile.Folder broken =
        name ->
            switch (name) {
              case "detectors.yaml" ->
                  shipped(name)
                      .replace("months: 12\n", "months: none\n")
                      .replace("tier: SUSPENSION", "tier: BANISHMENT")
                      .replace("thresholds: {days: 30}", "thresholds: {weeks: 4}")
                      .replace("  HOME_TEST_REUSED:", "  HOME_TEST_STOLEN:");
              case "RETURN_NOT_CONFIRMED.sql" -> null;
              default -> DetectorsFile.shipped(name);
            };
    assertThatThrownBy(() -> DetectorsFile.read(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ladder/months: is no whole number")
        .hasMessageContaining("HAND_OVER_OUTSIDE_WINDOW/tier: is none of")
        .hasMessageContaining("SCREENING_TOO_OLD.sql: nobody tells it \"days\"")
        .hasMessageContaining("HOME_TEST_REUSED: is no section")
        .hasMessageContaining("HOME_TEST_STOLEN: is not known here")
        .hasMessageContaining("RETURN_NOT_CONFIRMED.sql: is missing");
  }

  @Test
  void namesAreReplacedAndCastsAreNot() {
    DetectorStatement statement =
        DetectorStatement.parse("-- not :this\nselect a::date, ':' from b where c > :since::date");
    assertThat(statement.sql().strip()).isEqualTo("select a::date, ':' from b where c > ?::date");
    assertThat(statement.names()).containsExactly("since");
    assertThat(statement.isOfProgram()).isFalse();
  }

  private static String shipped(String name) {
    return Objects.requireNonNull(DetectorsFile.shipped(name));
  }
}
