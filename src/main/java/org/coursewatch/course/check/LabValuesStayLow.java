package org.coursewatch.course.check;

import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.course.LabReading;
import org.coursewatch.course.LabReadings;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;

/**
 * The newest ALT, AST and triglyceride values stay below the first threshold of their ladder.
 * Advisory.
 */
final class LabValuesStayLow {

  private LabValuesStayLow() {}

  static List<Warning> warnings(Situation situation) {
    if (situation.history().labs.isEmpty()) {
      return List.of();
    }
    LabReadings readings = LabReadings.of(situation.history());
    boolean isAbove =
        Stream.of(Analyte.TRIGLYCERIDES, Analyte.ALT, Analyte.AST)
            .map(readings::of)
            .filter(all -> !all.isEmpty())
            .map(List::getLast)
            .anyMatch((LabReading newest) -> newest.step(situation.rules()).isPresent());
    return isAbove
        ? List.of(
            new Warning(
                "LAB_ABNORMAL",
                "A liver or lipid value is above its threshold; the prescriber decides what follows.",
                situation.rules().rule(RuleKey.TRIGLYCERIDES)))
        : List.of();
  }
}
